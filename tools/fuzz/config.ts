import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readProfile } from '@kirana/local-stack';
import type { Profile } from '@kirana/local-stack';
import { wholeNumber } from '@kirana/testing';

export interface FuzzConfig {
  readonly profile: Profile;
  /** Generated requests to reach; fewer only where the time is over first. */
  readonly requests: number;
  /** To generate for at most, s; starting and stopping the stack comes on top. */
  readonly seconds: number;
  readonly seed: number;
  /** The program; `install.sh` puts it there. */
  readonly schemathesis: string;
}

/** Fuzzing runs in a stack of its own: it fills it with rubbish. */
const PORT_BASE = '7400';
const ROOT = join(import.meta.dirname, '../..');

/** Reads the command line and the environment. Throws RangeError that says what was expected. */
export function fuzzConfig(env: NodeJS.ProcessEnv = process.env): FuzzConfig {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '2100' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      schemathesis: {
        type: 'string',
        default: join(ROOT, '.kirana/schemathesis/bin/schemathesis'),
      },
    },
  });
  return {
    profile: readProfile(env['KIRANA_PROFILE'] ?? 'fuzz', { KIRANA_PORT_BASE: PORT_BASE, ...env }),
    requests: wholeNumber('requests', values.requests, 0),
    seconds: wholeNumber('seconds', values.seconds, 0),
    seed: wholeNumber('seed', values.seed, 0),
    schemathesis: values.schemathesis,
  };
}

/** What the generator needs of the environment to run at all. */
export const inheritedEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  PATH: env['PATH'],
  HOME: env['HOME'],
  LANG: 'C.UTF-8',
});
