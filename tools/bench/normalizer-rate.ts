/**
 * `normalizer/rate`: listings read in a second of processor time, all threads of the process counted, title and hints.
 * Processor time and not the clock's, because it asks what one core can do, whatever else the machine is doing. Titles are written here after the forms of
 * the trade; every one is distinct, so no cache of whole titles could help.
 */
import { normalize } from '@kirana/normalizer';
import type { BenchValue } from './bench-result.ts';

export const name = 'normalizer/rate';

const GOODS = [
  'Chakki Atta',
  'Toor Dal',
  'Glucose Biscuits',
  'Matic Front Load Liquid',
  'Masala Noodles',
];
const BRANDS = ['Aashirvaad', 'Tata Sampann', 'Parle-G', 'Surf Excel', 'Zylo', 'Shree Ganesh'];
const PACKS = [
  '5 kg',
  '70g x 24',
  '(Pack of 3) 200 g',
  '1L + 100 ml free',
  '₹10/- 42 g ladi of 12',
  'aadha kilo',
];

const LISTINGS = 20_000;
const ROUNDS = 5;

function titles(): string[] {
  return Array.from({ length: LISTINGS }, (_, at) => {
    const parts = [BRANDS[at % 6], GOODS[at % 5], PACKS[(at * 7) % 6], `Lot ${at}`];
    return parts.join(' ');
  });
}

/** Reads the titles five times after a warm-up and gives the best round. */
export async function run(): Promise<BenchValue> {
  const written = titles();
  const hints = { brand: 'NA', unit: 'gram', unitValue: '500', pricePaise: 4500, mrpPaise: 5000 };
  for (const title of written.slice(0, 5_000)) normalize({ title, hints });
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (const title of written) normalize({ title, hints });
    const { user, system } = process.cpuUsage(start);
    rates.push((LISTINGS / (user + system)) * 1_000_000);
    await new Promise(setImmediate);
  }
  const best = Math.max(...rates);
  return { value: best, unit: 'listings/s', spread: (best - Math.min(...rates)) / best };
}

if (import.meta.main) {
  const { value, unit } = await run();
  console.log(`bench ${name} value ${Math.round(value)} ${unit}`);
}
