import { dayInIndia } from '@kirana/domain';
import type { FileRow } from '../files/file-row.ts';
import { UnreadableFile } from '../files/file-errors.ts';
import { openPriceList } from '../rows/price-list.ts';
import type { PriceList, RowOutcome } from '../rows/price-list.ts';
import type { ImportChanges, ImportRecord } from './import-record.ts';
import type { ImportStore, ListingStore, RejectStore } from './ports.ts';
import { oneAhead } from './one-ahead.ts';
import { tallied } from './tally.ts';
import { writeRows } from './write-rows.ts';

/** What a run needs of the outside. */
export interface RunEnvironment {
  readonly imports: ImportStore;
  readonly listings: ListingStore;
  readonly rejects: RejectStore;
  /** The rows of a received file; each call reads it from the start. */
  readonly rowsOf: (record: ImportRecord) => AsyncIterable<FileRow>;
  /** Rows a file may have. */
  readonly mostRows: number;
  /** Rows between two checkpoints: what a crash makes the next attempt write again. */
  readonly checkpointRows: number;
  /** The time, ms since 1970. */
  readonly now: () => number;
  readonly leaseMs: number;
  /** True when the process is stopping: the run ends at its next checkpoint. */
  readonly stopping: () => boolean;
}

/** What is kept of a heading row, however wide. */
const MOST_HEADINGS = 100;
const clipped = (heading: string): string => heading.slice(0, 200);

/**
 * Works an import to its end, from wherever it stands: looks at the file, then row by row judge → write → checkpoint.
 * Throws what a later attempt can mend (a store that is down); `LeaseLost` when another instance has taken over.
 */
export async function runImport(
  claimed: ImportRecord,
  world: RunEnvironment,
): Promise<ImportRecord> {
  let record = claimed.rows === null ? await look(claimed, world) : claimed;
  const { outcomes } = await openRecorded(record, world);
  const chunks = chunksAfter(record.tally.done, outcomes, world.checkpointRows);
  for await (const chunk of oneAhead(chunks)) {
    record = await handle(record, chunk, world);
    if (world.stopping()) return record;
  }
  return world.imports.change(record, ended(world, { state: 'completed' }));
}

/** First pass: what the columns are, and how many rows there are to show progress against. */
async function look(record: ImportRecord, world: RunEnvironment): Promise<ImportRecord> {
  const { heading, outcomes } = await openRecorded(record, world);
  let rows = 0;
  for await (const { row } of outcomes) {
    rows = row;
    if (rows > world.mostRows) throw tooManyRows(world.mostRows);
  }
  const columns = Object.fromEntries(
    Object.entries(heading.columns).map(([field, at]) => [field, heading.headings[at] ?? '']),
  );
  return world.imports.change(record, {
    rows,
    columns,
    headings: heading.headings.slice(0, MOST_HEADINGS).map(clipped),
    unusedHeadings: heading.unused.slice(0, MOST_HEADINGS).map(clipped),
    ...extended(record, world),
  });
}

async function handle(
  record: ImportRecord,
  chunk: readonly RowOutcome[],
  world: RunEnvironment,
): Promise<ImportRecord> {
  const source = { ...record, receivedAt: record.createdAt };
  const [effects] = await Promise.all([
    writeRows(
      chunk.filter((row) => row.ok),
      source,
      world.listings,
    ),
    world.rejects.keep(
      record.importId,
      chunk.filter((row) => !row.ok),
    ),
  ]);
  const tally = chunk.reduce((sum, row) => tallied(sum, row, effects.get(row.row)), record.tally);
  return world.imports.change(record, { tally, ...extended(record, world) });
}

/** The import's file as a price list, read from its start as it was received: with the seller's mapping of that day. */
export const openRecorded = (record: ImportRecord, world: RunEnvironment): Promise<PriceList> =>
  openPriceList(world.rowsOf(record), {
    today: dayInIndia(Date.parse(record.createdAt)),
    mapping: record.mapping,
    ...(record.fixes ? { fixes: record.fixes } : {}),
  });

/** Rows up to the checkpoint are read, since later ones depend on them, but not handled again. */
export async function* chunksAfter(
  done: number,
  outcomes: AsyncIterable<RowOutcome>,
  rows: number,
): AsyncGenerator<readonly RowOutcome[]> {
  let chunk: RowOutcome[] = [];
  for await (const outcome of outcomes) {
    if (outcome.row <= done) continue;
    if (chunk.push(outcome) < rows) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** What a checkpoint writes to keep the import ours. */
export const extended = (
  { lease }: ImportRecord,
  { now, leaseMs }: RunEnvironment,
): ImportChanges =>
  lease ? { lease: { ...lease, until: new Date(now() + leaseMs).toISOString() } } : {};

/** What an import is left with at its end. */
export const ended = (
  { now }: Pick<RunEnvironment, 'now'>,
  changes: ImportChanges,
): ImportChanges => ({
  ...changes,
  finishedAt: new Date(now()).toISOString(),
  lease: null,
});

const tooManyRows = (most: number): UnreadableFile =>
  new UnreadableFile(
    'too-many-rows',
    `The file has more than ${most.toLocaleString('en-IN')} rows: send it in parts`,
  );
