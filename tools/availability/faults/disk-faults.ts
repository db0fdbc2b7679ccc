import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultyFolder } from './config.ts';
import type { SideMood } from './fault-plan.ts';

/**
 * Loaded before a program (`node --import`), so that its disk fails below it: the file calls of one folder answer EIO or
 * ENOSPC, or come late, as the parent process says over IPC. The program itself is the one that runs in production.
 */
const folder = faultyFolder();
const SLOW_MS = 50;
let mood: SideMood = 'up';
process.on('message', (message) => (mood = message as SideMood));
// Listening must not keep the program alive.
process.channel?.unref();

const broken = (code: 'EIO' | 'ENOSPC', path: unknown): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: injected, ${String(path)}`), { code });

async function meetMood(path: unknown, writes: boolean): Promise<void> {
  if (!String(path).startsWith(folder)) return;
  if (mood === 'fails') throw broken('EIO', path);
  if (mood === 'full' && writes) throw broken('ENOSPC', path);
  if (mood === 'slow') await sleep(SLOW_MS);
}

type FileCall = (path: never, ...rest: never[]) => Promise<unknown>;

function patch(name: 'open' | 'rename' | 'readFile' | 'stat' | 'mkdir', writes: boolean): void {
  const original = fs.promises[name] as FileCall;
  const patched: FileCall = async (path, ...rest) => {
    await meetMood(path, writes);
    return original(path, ...rest);
  };
  (fs.promises as unknown as Record<string, FileCall>)[name] = patched;
}

patch('open', true);
patch('rename', true);
patch('mkdir', true);
patch('readFile', false);
patch('stat', false);

const { createReadStream } = fs;
fs.createReadStream = ((path: fs.PathLike, options: undefined) =>
  mood === 'fails' && String(path).startsWith(folder)
    ? new Readable({
        read() {
          this.destroy(broken('EIO', path));
        },
      })
    : createReadStream(path, options)) as typeof createReadStream;
syncBuiltinESMExports();
