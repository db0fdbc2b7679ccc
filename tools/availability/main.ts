import { availability } from './availability.ts';
import { availabilityConfig } from './config.ts';
import { availabilityLine } from './report.ts';

const config = availabilityConfig();
const say = (line: string): void => console.log(`  ${line}`);
say(`${config.puts} puts (one day of work) and three gets to each, a mode; seed ${config.seed}`);
say(
  `buckets at ${config.s3Endpoint}; ten minutes of cloud outage last ${Math.ceil(config.puts / 144)} puts`,
);
const outcome = await availability(config, say);
const { hydration, sides, fullest } = outcome;
for (const { tally, found } of outcome.modes) console.log(availabilityLine(tally, found));
console.log(
  `availability hydrated ${hydration.count} within-15-min ${hydration.within15Min.toFixed(6)} p50-s ${hydration.p50}`,
);
console.log(`availability sides copies ${sides.copies} equal ${sides.equal}`);
console.log(`availability local-disk fullest ${fullest.toFixed(4)} of its bound`);
say(
  `${outcome.loadSeconds.toFixed(0)} s under load, healed ${outcome.healSeconds.toFixed(0)} s later`,
);
const ours = outcome.modes.find(({ tally }) => tally.mode.name === 'dual-write');
const good =
  ours !== undefined &&
  ours.found.lost + ours.found.corrupt + ours.tally.corrupt === 0 &&
  sides.copies === sides.equal &&
  fullest <= 1;
process.exit(good ? 0 : 1);
