import { drillsNamed } from './config.ts';
import { DRILLS } from './drills.ts';
import { drillLine } from './report.ts';

const USAGE = `usage: npm run -s drill -- [tables] [index] [warehouse]
  brings each back as after its loss, beside what is there, and says how long it took`;

/** A drill that brings back something else than was there has failed. */
for (const name of drillsNamed()) {
  const drill = DRILLS[name];
  if (!drill) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    break;
  }
  const report = await drill();
  process.stdout.write(`${drillLine(report)}\n`);
  if (!report.equal) process.exitCode = 1;
}
