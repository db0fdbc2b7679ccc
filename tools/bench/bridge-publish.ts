/**
 * `bridge/publish`: events a second through a whole bridge (leases, schema check, order, checkpoints), against the slower
 * of two bare loops: GetRecords alone and `sendBatch` alone. Taken in turns, medians of five pairs. All have worked for a
 * while before they are measured: the bare loops in a first round that does not count, each bridge on its first fifth.
 */
import { changeEventOf, aListing } from '@kirana/testing';
import { openStream, TABLES } from '@kirana/dynamodb';
import { bareRates } from './bridge-bare.ts';
import { makeBacklog } from './bridge-backlog.ts';
import { runBridge } from './bridge-run.ts';
import type { BenchRatio } from './bench-result.ts';
import { median, spreadOf } from './bench-result.ts';

export const name = 'bridge/publish';

const CHANGES = 30_000;
const PAIRS = 5;

export async function run(): Promise<BenchRatio> {
  const backlog = await makeBacklog(CHANGES);
  const source = await openStream(backlog.dynamo, TABLES.listings);
  const message = JSON.stringify(changeEventOf('listing', 'create', null, aListing()));
  const figures = { ours: [] as number[], read: [] as number[], send: [] as number[] };
  const [piped, cpu] = [[] as number[], [] as number[]];
  await bareRates(source, await backlog.topics(), CHANGES, message);
  for (let pair = 0; pair < PAIRS; pair++) {
    const bare = await bareRates(source, await backlog.topics(), CHANGES, message);
    const ours = await runBridge(backlog, await backlog.topics());
    figures.read.push(bare.read);
    figures.send.push(bare.send);
    piped.push(bare.piped);
    figures.ours.push(ours.rate);
    cpu.push(ours.cpuMicrosPerEvent);
  }
  backlog.dynamo.close();
  const slower = median(figures.read) < median(figures.send) ? figures.read : figures.send;
  return {
    ratio: median(figures.ours) / median(slower),
    ours: median(figures.ours),
    bare: median(slower),
    unit: 'events/s',
    spread: spreadOf(slower),
    details: {
      bareRead: median(figures.read),
      bareSend: median(figures.send),
      barePiped: median(piped),
      cpuMicrosPerEvent: median(cpu),
    },
  };
}
