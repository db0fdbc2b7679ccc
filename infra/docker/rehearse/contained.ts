import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';

/** How a program is to run in an image's file tree. */
export interface Contained {
  /** The image's file tree. */
  readonly root: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Volumes: a folder of the image by the folder of this machine that it is. */
  readonly volumes?: Readonly<Record<string, string>>;
  readonly log: string;
}

/**
 * As Compose has it run: the tree cannot be written but for /tmp and the volumes, the user is 65532, no rights can be
 * gained. `exec` to the end: a signal to the child reaches the program itself.
 */
const SCRIPT = `
set -e
root=$1; shift
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
while [ "$1" != -- ]; do mount --bind "$1" "$root$2"; shift 2; done; shift
exec setpriv --no-new-privs --clear-groups \
  unshare --root "$root" --wd /kirana --setgid 65532 --setuid 65532 node "$@"
`;

/** Starts a program in a mount namespace of its own, that only root may make. The network is this machine's. */
export function startContained({ root, command, env, volumes = {}, log }: Contained): ChildProcess {
  const binds = Object.entries(volumes).flatMap(([inside, outside]) => [outside, inside]);
  const out = openSync(log, 'a');
  return spawn('unshare', ['--mount', 'sh', '-c', SCRIPT, 'sh', root, ...binds, '--', ...command], {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', ...env },
    stdio: ['ignore', out, out],
  });
}

/** Resolves to its exit code; to 128 and more where a signal ended it. */
export const ended = (child: ChildProcess): Promise<number> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((done) => child.once('exit', (code) => done(code ?? 128)))
    : Promise.resolve(child.exitCode ?? 128);
