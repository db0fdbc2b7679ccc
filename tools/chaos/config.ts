import { readProfile } from '@kirana/local-stack';
import type { Profile } from '@kirana/local-stack';
import { parseArgs } from 'node:util';
import { wholeNumber } from '@kirana/testing';

export interface ChaosConfig {
  readonly profile: Profile;
  readonly kills: number;
  readonly seed: number;
  readonly seconds: number;
}

/** Chaos runs in a stack of its own, so that it disturbs neither a demo nor a test run. */
const PORT_BASE = '7300';

/** Reads the command line and the environment. Throws RangeError that says what was expected. */
export function chaosConfig(env: NodeJS.ProcessEnv = process.env): ChaosConfig {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      seconds: { type: 'string', default: '3600' },
    },
  });
  return {
    profile: throwaway(env),
    kills: wholeNumber('kills', values.kills, 0),
    seed: wholeNumber('seed', values.seed, 0),
    seconds: wholeNumber('seconds', values.seconds, 0),
  };
}

/** A run deletes what its profile holds, so never that which a developer works with. */
function throwaway(env: NodeJS.ProcessEnv): Profile {
  const name = env['KIRANA_PROFILE'] ?? 'chaos';
  if (name === 'dev') throw new RangeError('KIRANA_PROFILE=dev: expected one that may be emptied');
  return readProfile(name, { KIRANA_PORT_BASE: PORT_BASE, ...env });
}

/** What every process needs of the environment to run at all. */
export const inheritedEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  PATH: env['PATH'],
  HOME: env['HOME'],
});
