/**
 * `bridge/catch-up`: events a second while a bridge that was off works through 100,000 changes. They come in at 200 a
 * second: five times that is the least. Rate and memory are taken from when a fifth is done: memory that grows from there
 * to the end would be a backlog kept in the process.
 */
import { makeBacklog } from './bridge-backlog.ts';
import { runBridge } from './bridge-run.ts';
import type { BenchValue } from './bench-result.ts';

export const name = 'bridge/catch-up';

const CHANGES = 100_000;

export async function run(): Promise<BenchValue> {
  const backlog = await makeBacklog(CHANGES);
  const { rate, ...details } = await runBridge(backlog, await backlog.topics());
  backlog.dynamo.close();
  return { value: rate, unit: 'events/s', details };
}
