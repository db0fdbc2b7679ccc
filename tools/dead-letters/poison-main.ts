import { readCommandLine } from '@kirana/testing';
import { poisonConfig } from './config.ts';
import { poison } from './poison/poison.ts';

const { env, ...asked } = readCommandLine(poisonConfig);
const report = await poison(asked, (line) => console.log(`  ${line}`), env);
for (const [reason, times] of report.reasons) console.log(`  ${reason}: ${times}`);
const { records, bad, deadLettered, wronglyDeadLettered, delivered, converged } = report;
console.log(
  `poison records ${records} bad ${bad} dead-lettered ${deadLettered} wrongly ${wronglyDeadLettered} ` +
    `delivered ${delivered} after-replay ${converged}`,
);
const asPromised = deadLettered === bad && wronglyDeadLettered === 0 && delivered === records - bad;
process.exit(asPromised && converged === records ? 0 : 1);
