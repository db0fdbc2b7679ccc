import { rmSync } from 'node:fs';
import { profileFolders } from '../profile/folders.ts';
import type { Profile } from '../profile/profile.ts';
import { stop } from './stop.ts';
import type { Ended } from './stop.ts';

/** Ends the profile's processes and deletes its data, logs and records. The servers' cache stays. */
export async function clean(
  profile: Profile,
  tell: (ended: Ended) => void,
  say: (line: string) => void,
): Promise<void> {
  await stop(profile, tell);
  for (const folder of profileFolders(profile)) rmSync(folder, { recursive: true, force: true });
  say(`  deleted ${profile.home}`);
}
