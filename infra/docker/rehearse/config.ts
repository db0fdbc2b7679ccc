import { join, resolve } from 'node:path';
import { readProfile } from '@kirana/local-stack';

/** Where the rehearsal works, and whose servers the containers are to find. */
export function rehearsalConfig(args = process.argv.slice(2)) {
  const root = resolve(import.meta.dirname, '../../..');
  const profile = readProfile();
  return {
    root,
    folder: join(root, '.kirana/rehearsal'),
    portBase: profile.portBase,
    command: args[0] ?? '',
    /** `--run`: every app and the sample too, on the servers of the profile, which must be up. */
    run: args.includes('--run'),
  };
}
