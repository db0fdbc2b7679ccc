import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { logOf } from '../parts/start-part.ts';
import { everyPart } from '../parts/resolve.ts';
import type { Profile } from '../profile/profile.ts';
import { StackError } from '../stack-error.ts';

/** Shows a part's log and follows it until Ctrl-C, or only shows its end when `follow` is false. */
export async function logs(
  profile: Profile,
  part: string | undefined,
  follow: boolean,
): Promise<void> {
  const names = everyPart(profile).map((candidate) => candidate.name);
  if (part === undefined || !names.includes(part)) {
    throw new StackError('SETUP', 'logs', `say which part: APP=${names.join('|')}`);
  }
  const log = logOf(profile, part);
  if (!existsSync(log)) throw new StackError('SETUP', part, `has no log yet at ${log}`);
  const child = spawn('tail', ['-n', '200', ...(follow ? ['-F'] : []), log], { stdio: 'inherit' });
  await new Promise((resolve) => child.once('exit', resolve));
}
