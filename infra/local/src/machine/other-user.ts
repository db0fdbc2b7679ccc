import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StackError } from '../stack-error.ts';

/** Whom a part runs as. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * OpenSearch and Postgres refuse to run as root. When we are root they run as `nobody`, who exists on every Debian and
 * needs no change to the machine. Undefined when we are an ordinary user: then everything runs as us.
 */
export function userForRootShyParts(uid = process.getuid?.()): SystemUser | undefined {
  if (uid !== 0) return undefined;
  const nobody = userNamed('nobody', readFileSync('/etc/passwd', 'utf8'));
  if (nobody) return nobody;
  throw new StackError('SETUP', 'stack', 'runs as root and finds no user `nobody` in /etc/passwd');
}

export function userNamed(name: string, passwd: string): SystemUser | undefined {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find((candidate) => candidate[0] === name);
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** True when someone who is neither owner nor in the group can enter this folder and all above it, as far as they exist. */
export function anyoneCanEnter(folder: string): boolean {
  const others = 0o001;
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && (stat.mode & others) === 0) return false;
  return dirname(folder) === folder || anyoneCanEnter(dirname(folder));
}
