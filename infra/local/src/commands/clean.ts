import { rmSync } from 'node:fs';
import { profileFolders } from '../profile/folders.ts';
import type { Profile } from '../profile/profile.ts';
import { stop } from './stop.ts';

/** Ends the profile's processes and deletes its data, logs and records. The servers' cache stays. */
export async function clean(profile: Profile, say: (line: string) => void): Promise<void> {
  await stop(profile, ({ part, how }) => say(`  ${part.padEnd(18)} ${how}`));
  for (const folder of profileFolders(profile)) rmSync(folder, { recursive: true, force: true });
  say(`  deleted ${profile.home}`);
}
