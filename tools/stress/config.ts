import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeNumber } from '@kirana/testing';

export const ROOT = join(import.meta.dirname, '../..');

export interface StressConfig {
  readonly shops: number;
  readonly products: number;
  readonly seed: number;
  /** Between two kills of a service process, ms. */
  readonly killEveryMs: number;
}

/** Reads the command line. Throws `BadOption`. */
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
    shops: wholeNumber('shops', values.shops, 1),
    products: wholeNumber('products', values.products, 1),
    seed: wholeNumber('seed', values.seed, 1),
    killEveryMs: wholeNumber('kill-every-ms', values['kill-every-ms'], 1),
  };
}

/** What a service process needs of the environment to run at all. */
export const inheritedEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  PATH: env['PATH'],
  HOME: env['HOME'],
});
