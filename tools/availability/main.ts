import { createS3Store, provisionBucket } from '@kirana/object-store';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { availability } from './availability.ts';
import { availabilityConfig } from './config.ts';
import { availabilityLine } from './report.ts';

const config = availabilityConfig();
const stack = stackEndpoints();
console.log(`  ${config.puts} puts and three gets to each, a mode; seed ${config.seed}`);
const reports = await availability(config, async () => {
  const store = createS3Store({
    endpoint: stack.s3Endpoint,
    region: stack.awsRegion,
    bucket: uniqueName('availability-'),
    credentials: stack.awsCredentials,
  });
  await provisionBucket(store);
  return store;
});
for (const report of reports) console.log(availabilityLine(report));
process.exitCode = reports.every(
  ({ mode, lost, corrupt }) => mode === 'write-back' || lost + corrupt === 0,
)
  ? 0
  : 1;
process.exit();
