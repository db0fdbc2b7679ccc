import { createHash } from 'node:crypto';
import { chownSync, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../cache/open-to-all.ts';
import { anyoneCanEnter } from '../machine/other-user.ts';
import type { SystemUser } from '../machine/other-user.ts';
import type { Profile } from './profile.ts';

/** For parts that run as another user when this checkout lies in a folder that user may not enter, such as /root. */
const SYSTEM_HOME = '/var/lib/kirana';

/** Memory as a file system, where Linux offers it. */
const MEMORY = '/dev/shm';

/** The folders a profile may have written to: its home, the one below /var/lib if it had to move there, and memory. */
export function profileFolders(profile: Profile): string[] {
  return [profile.home, movedHome(profile), memoryHome(profile)];
}

/**
 * Where a part that waits for the disk at every write keeps its data: below `folder`, but for the profiles of tests and
 * tools in memory, if there is room. There it outlives the process, though not the machine: what a throwaway needs.
 */
export function quickFolder(profile: Profile, folder: string, part: string): string {
  if (profile.name === 'dev' || !hasRoom(MEMORY)) return join(folder, 'data');
  return join(memoryHome(profile), part);
}

/** Where a part's own folder is: below the profile's home, or where the given user can get at it. */
export function partFolder(profile: Profile, part: string, user?: SystemUser): string {
  const home = user && !anyoneCanEnter(profile.home) ? movedHome(profile) : profile.home;
  return join(home, part);
}

/** Makes a part's folder, and gives it to the user it runs as. */
export function makePartFolder(folder: string, user?: SystemUser): void {
  openFolder(folder);
  if (user) chownSync(folder, user.uid, user.gid);
}

const movedHome = (profile: Profile): string => join(SYSTEM_HOME, nameOf(profile));
const memoryHome = (profile: Profile): string => join(MEMORY, `kirana-${nameOf(profile)}`);

function nameOf(profile: Profile): string {
  const hash = createHash('sha256').update(profile.home).digest('hex').slice(0, 12);
  return `${profile.name}-${hash}`;
}

/** At least 1 GiB; containers often have no more than 64 MiB there. */
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= 1024 ** 3;
}
