import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const ROOT = join(import.meta.dirname, '../..');

export interface StressConfig {
  readonly shops: number;
  readonly products: number;
  readonly seed: number;
  /** Between two kills of a service process, ms. */
  readonly killEveryMs: number;
}

/** Reads the command line. Throws RangeError that says what was expected. */
export function stressConfig(): StressConfig {
  const { values } = parseArgs({
    options: {
      shops: { type: 'string', default: '200' },
      products: { type: 'string', default: '50' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      'kill-every-ms': { type: 'string', default: '1500' },
    },
  });
  return {
    shops: whole('--shops', values.shops),
    products: whole('--products', values.products),
    seed: whole('--seed', values.seed),
    killEveryMs: whole('--kill-every-ms', values['kill-every-ms']),
  };
}

function whole(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new RangeError(`${name}=${text}: expected a whole number from 1`);
}

/** What a service process needs of the environment to run at all. */
export const inheritedEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  PATH: env['PATH'],
  HOME: env['HOME'],
});
