import type { Run, Warehouse } from '../client/warehouse.ts';
import type { Row, Table } from '../model/table.ts';
import { appendCreated } from './append-created.ts';
import { BOOKKEEPING, PAYLOAD_LIMIT } from './bookkeeping.ts';
import { inferMembers } from './infer-members.ts';
import type { KnownMembers } from './known-members.ts';
import { knownMembersOf } from './known-members.ts';
import { newestRows } from './newest-rows.ts';
import { reckonTouchedLots } from './reckon-lots.ts';
import type { Stager, Transaction } from './stager.ts';
import { COPY_FROM_STDIN } from './stager.ts';
import { openStage, settleStage } from './statements.ts';

/** Rows for one table. */
export interface Load {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** Where the batch came from: after it, the next record to read of this partition is `nextOffset`. */
export interface Source {
  readonly topic: string;
  readonly partition: number;
  readonly nextOffset: string;
}

/** A record that could not be turned into rows. */
export interface Reject {
  readonly offset: string;
  readonly key: string;
  readonly reason: string;
  readonly payload: string | null;
}

/**
 * Loads a batch, notes its rejects and moves the offset, all in one transaction: after a crash anywhere the same batch
 * comes again and ends in the same rows. Throws `WarehouseUnavailable` where a retry can help.
 */
export async function loadBatch(
  warehouse: Warehouse,
  loads: readonly Load[],
  source: Source,
  rejects: readonly Reject[] = [],
  stager: Stager = COPY_FROM_STDIN,
): Promise<void> {
  const known = knownMembersOf(warehouse);
  const seen = known.within();
  await warehouse.transaction(async (run, client) => {
    const by = { run, client, stager, seen };
    for (const load of loads) if (load.rows.length > 0) await loadTable(warehouse, by, load);
    await reckonTouchedLots(run, loads);
    if (rejects.length > 0) await noteRejects(run, source, rejects);
    await moveOffset(run, source);
  });
  known.settle(seen);
}

/** By what a table of a batch is loaded. */
interface Means extends Transaction {
  readonly stager: Stager;
  readonly seen: KnownMembers;
}

/** De-duplicate → stage → drop what is stale → MERGE → members that are not known yet. */
async function loadTable({ dialect }: Warehouse, by: Means, { table, rows }: Load): Promise<void> {
  const { run, stager, seen } = by;
  const newest = newestRows(table, rows);
  const appended = dialect.declaresKeys && (await appendCreated(by, table, newest));
  if (!appended) {
    for (const statement of openStage(table)) await run(statement);
    await stager.stage(by, table, newest);
    for (const statement of settleStage(table, dialect)) await run(statement);
  }
  await inferMembers(run, table, dialect, newest, seen);
}

async function noteRejects(run: Run, source: Source, rejects: readonly Reject[]): Promise<void> {
  for (const { offset, key, reason, payload } of rejects) {
    const place = [source.topic, source.partition, offset];
    const text = payload?.replaceAll('\0', '').slice(0, PAYLOAD_LIMIT) ?? null;
    await run(BOOKKEEPING.dropReject, place);
    await run(BOOKKEEPING.noteReject, [...place, key, reason, text, new Date().toISOString()]);
  }
}

/** Offsets only grow: a process that was thought dead cannot take them back. */
async function moveOffset(run: Run, { topic, partition, nextOffset }: Source): Promise<void> {
  const place = [topic, partition];
  const values = [...place, nextOffset, new Date().toISOString()];
  const { rows } = await run(BOOKKEEPING.readOffset, place);
  await run(rows.length === 0 ? BOOKKEEPING.firstOffset : BOOKKEEPING.moveOffset, values);
}
