import { interruption, readCommandLine } from '@kirana/testing';
import { availability, isGood } from './availability.ts';
import { availabilityConfig } from './config.ts';
import { reasonLines, reportLines } from './report.ts';

const config = readCommandLine(availabilityConfig);
const { puts, seed, outageSeconds } = config;
const say = (line: string): void => console.log(`  ${line}`);
say(`${puts} puts (one day of work) and three gets to each, a mode; seed ${seed}`);
say(`ten minutes of outage last ${Math.ceil(puts / 144)} puts`);
if (outageSeconds > 0) say(`once the cloud is away by the clock, for ${outageSeconds} s`);
const interrupted = interruption((signal) => new Error(`ended by ${signal}`));
const outcome = await availability(config, say, interrupted).catch((error: unknown) => {
  if (error !== interrupted.reason) throw error;
  say(String(error));
  process.exit(130);
});
for (const line of reasonLines(outcome)) say(line);
for (const line of reportLines(outcome)) console.log(line);
const { loadSeconds, healSeconds } = outcome;
say(`${loadSeconds.toFixed(0)} s under load, healed ${healSeconds.toFixed(0)} s later`);
process.exit(isGood(outcome) ? 0 : 1);
