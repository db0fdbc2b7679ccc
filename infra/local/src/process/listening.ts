import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

export interface Listener {
  readonly address: string;
  readonly port: number;
  readonly inode: string;
}

/** The listening sockets in a table of /proc/net/tcp or tcp6 (state 0A). */
export function parseListeners(table: string): Listener[] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A')
    .map((fields) => {
      const [address = '', port = '0'] = (fields[1] ?? '').split(':');
      return {
        address: readableAddress(address),
        port: Number.parseInt(port, 16),
        inode: fields[9] ?? '',
      };
    });
}

/** What a process listens on; undefined when the system does not tell (no /proc, or another user's process). */
export function listenersOf(pid: number): Listener[] | undefined {
  const inodes = socketInodes(pid);
  return inodes && allListeners()?.filter((listener) => inodes.has(listener.inode));
}

/** The pid that listens on a port, when the system tells. */
export function ownerOfPort(port: number): number | undefined {
  const listener = allListeners()?.find((candidate) => candidate.port === port);
  if (listener === undefined) return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).find((pid) => socketInodes(pid)?.has(listener.inode));
}

/** True when nobody listens on the port, on 127.0.0.1 or on all addresses. */
export function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function allListeners(): Listener[] | undefined {
  try {
    const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFileSync(file, 'utf8'));
    return tables.flatMap(parseListeners);
  } catch {
    return undefined;
  }
}

function socketInodes(pid: number): Set<string> | undefined {
  try {
    const folder = `/proc/${pid}/fd`;
    return new Set(readdirSync(folder).flatMap((fd) => socketInode(`${folder}/${fd}`)));
  } catch {
    return undefined;
  }
}

function socketInode(link: string): string[] {
  try {
    const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(link))?.[1];
    return inode === undefined ? [] : [inode];
  } catch {
    return []; // closed meanwhile
  }
}

/** Each 32-bit word is printed in the machine's byte order, which is little-endian wherever the stack runs. */
function readableAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).reverse().map((pair) => Number.parseInt(pair, 16)),
  );
  const mapped =
    bytes.length === 16 && bytes.slice(0, 10).every((b) => b === 0) && bytes[10] === 255;
  if (bytes.length === 4 || mapped) return bytes.slice(-4).join('.');
  if (bytes.every((b) => b === 0)) return '::';
  return bytes.slice(0, 15).every((b) => b === 0) && bytes[15] === 1 ? '::1' : hex;
}
