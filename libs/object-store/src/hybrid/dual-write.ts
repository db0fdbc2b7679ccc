import type { Readable } from 'node:stream';
import { Measure } from '../measured.ts';
import type { ObjectStore, PutOptions, Sent } from '../object-store.ts';
import type { SideOutcome } from './branch.ts';
import { Branch } from './branch.ts';
import { SideDiffers } from './hybrid-errors.ts';

export interface DualWriteSides {
  readonly cloud: ObjectStore;
  readonly local: ObjectStore;
  /** How long the client may be held up by a cloud that makes no progress, ms in all. */
  readonly cloudPatienceMs: number;
  /** How long the client may be held up by the local disk, ms in all. */
  readonly localPatienceMs: number;
}

/** What came of a write: what was read from the stream, and whether each side holds exactly that. */
export interface DualWriteResult extends Sent {
  readonly cloud: SideOutcome;
  readonly local: SideOutcome;
}

/**
 * Sends one stream to both sides at once, hashing it on the way; it is read once and never held whole. A side that
 * fails, or holds up the stream longer than its patience, is left behind while the other goes on. What each side
 * says it holds is compared with what was sent. Throws only what the incoming stream throws; then neither side shows it.
 */
export async function dualWrite(
  sides: DualWriteSides,
  key: string,
  bytes: Readable,
  options: PutOptions = {},
): Promise<DualWriteResult> {
  const measuredBy = new Measure();
  const once = { ...options, measuredBy };
  const cloud = new Branch('cloud', sides.cloud, key, once, sides.cloudPatienceMs);
  const local = new Branch('local', sides.local, key, once, sides.localPatienceMs);
  await feed(bytes, measuredBy, [cloud, local]);
  const sent = measuredBy.facts();
  const outcomes = await Promise.all([cloud.outcome(), local.outcome()]);
  const [inCloud, onDisk] = outcomes.map((outcome, side) =>
    sameAs(sent, key, side === 0 ? 'cloud' : 'local', outcome),
  ) as [SideOutcome, SideOutcome];
  return { ...sent, cloud: inCloud, local: onDisk };
}

async function feed(bytes: Readable, measure: Measure, branches: readonly Branch[]): Promise<void> {
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer | string>) {
      const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      measure.add(buffer);
      await Promise.all(branches.map((branch) => branch.write(buffer)));
      if (!branches.some((branch) => branch.open)) break;
    }
  } catch (error) {
    for (const branch of branches) branch.cut(error);
    await Promise.all(branches.map((branch) => branch.outcome()));
    throw error;
  }
  for (const branch of branches) branch.end();
}

function sameAs(sent: Sent, key: string, side: string, outcome: SideOutcome): SideOutcome {
  if (outcome.state === 'failed') return outcome;
  const same = outcome.facts.size === sent.size && outcome.facts.sha256 === sent.sha256;
  return same ? outcome : { state: 'failed', error: new SideDiffers(side, key) };
}
