import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '../../../..');

/** How large a load, and where its figures go. */
export interface LoadConfig {
  readonly listings: number;
  readonly sellers: number;
  readonly shops: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Where the figures are kept for `tools/capacity`. */
  readonly results: string;
}

export function loadConfig(args: readonly string[] = process.argv.slice(2)): LoadConfig {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { listings: option, sellers: option, shops: option, rate: option, seconds: option },
  });
  return {
    listings: Number(values.listings ?? 20_000),
    sellers: Number(values.sellers ?? 10),
    shops: Number(values.shops ?? 10),
    perSecond: Number(values.rate ?? 40),
    seconds: Number(values.seconds ?? 60),
    results: join(ROOT, '.kirana/load'),
  };
}
