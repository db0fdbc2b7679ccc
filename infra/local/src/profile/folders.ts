import { createHash } from 'node:crypto';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../cache/open-to-all.ts';
import { anyoneCanEnter } from '../machine/other-user.ts';
import type { SystemUser } from '../machine/other-user.ts';
import type { Profile } from './profile.ts';

/** For parts that run as another user when this checkout lies in a folder that user may not enter, such as /root. */
const SYSTEM_HOME = '/var/lib/kirana';

/** The folders a profile may have written to: its home, and the one below /var/lib if it had to move there. */
export function profileFolders(profile: Profile): string[] {
  return [profile.home, movedHome(profile)];
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

function movedHome(profile: Profile): string {
  const hash = createHash('sha256').update(profile.home).digest('hex').slice(0, 12);
  return join(SYSTEM_HOME, `${profile.name}-${hash}`);
}
