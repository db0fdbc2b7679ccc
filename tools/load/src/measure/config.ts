import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BadOption } from '@kirana/testing';
import { requestsOfShops } from '../traffic/requests-of-shops.ts';

const ROOT = join(import.meta.dirname, '../../../..');
/** From here on an import over REST takes longer than anybody waits. */
const TABLES_FROM = 10_000;
/** An access token lasts for 15 minutes, and nobody signs in again while requests are sent. */
const LONGEST_TRAFFIC_S = 780;

/** How large a load, and where its figures go. */
export interface LoadConfig {
  readonly listings: number;
  /** `tables`: straight into the listings table, as imports write it; `rest`: uploaded as price lists. */
  readonly fill: 'rest' | 'tables';
  /** Writing ends after so long with what is there by then, minutes. */
  readonly fillMinutes: number;
  /** What was written may wait for search, warehouse and offers for so long, minutes. */
  readonly settleMinutes: number;
  /** Listings written and not yet in search, warehouse and offers, at most. */
  readonly ahead: number;
  readonly sellers: number;
  /** Shops whose requests are sent; undefined where a rate is given. */
  readonly shops: number | undefined;
  /** Shops that sign in, each for many of them. */
  readonly signedIn: number;
  /** Requests a second, one step after the other, each for `seconds`. */
  readonly rates: readonly number[];
  readonly seconds: number;
  /** How long the stack is looked at with nothing to do, seconds. */
  readonly idleSeconds: number;
  readonly seed: number;
  /** Where the figures are kept for `tools/capacity`. */
  readonly results: string;
}

const option = { type: 'string' } as const;
const OPTIONS = {
  ...{ listings: option, fill: option, 'fill-minutes': option, 'settle-minutes': option },
  ...{ ahead: option, sellers: option, shops: option, 'signed-in': option, rate: option },
  ...{ rates: option, seconds: option, 'idle-seconds': option, seed: option },
};

/** Throws `BadOption`. */
export function loadConfig(args: readonly string[] = process.argv.slice(2)): LoadConfig {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const number = (name: keyof typeof OPTIONS, fallback: number): number => {
    const value = Number(values[name] ?? fallback);
    if (!(value >= 0)) throw new BadOption(name, String(values[name]), 'a number from 0');
    return value;
  };
  const listings = number('listings', 20_000);
  const shops = values.shops === undefined ? undefined : number('shops', 0);
  const config: LoadConfig = {
    listings,
    fill: fillOf(values.fill, listings),
    fillMinutes: number('fill-minutes', 180),
    settleMinutes: number('settle-minutes', 30),
    ahead: number('ahead', 100_000),
    sellers: number('sellers', Math.max(10, Math.ceil(listings / 5_000))),
    shops,
    signedIn: number('signed-in', shops === undefined ? 20 : Math.min(1_000, shops)),
    rates: ratesOf(values.rates ?? values.rate, shops),
    seconds: number('seconds', 60),
    idleSeconds: number('idle-seconds', 30),
    seed: number('seed', 1),
    results: join(ROOT, '.kirana/load'),
  };
  if (config.rates.length * config.seconds > LONGEST_TRAFFIC_S) {
    throw new BadOption(
      'seconds',
      String(config.seconds),
      `at most ${LONGEST_TRAFFIC_S} s of traffic in all steps`,
    );
  }
  return config;
}

function fillOf(asked: string | undefined, listings: number): LoadConfig['fill'] {
  if (asked === undefined) return listings >= TABLES_FROM ? 'tables' : 'rest';
  if (asked !== 'rest' && asked !== 'tables') throw new BadOption('fill', asked, 'rest or tables');
  return asked;
}

/** The rates given; else those of so many shops, over a whole day and in its busy hours; else 40. */
function ratesOf(given: string | undefined, shops: number | undefined): readonly number[] {
  if (given !== undefined) {
    const rates = given.split(',').map(Number);
    if (rates.every((rate) => rate > 0)) return rates;
    throw new BadOption('rates', given, 'requests a second, as 10,20,40');
  }
  if (shops === undefined) return [40];
  const { mean, busy } = requestsOfShops(shops);
  return [mean, busy];
}
