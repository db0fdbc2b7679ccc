import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Run, Warehouse } from '../client/warehouse.ts';
import { TABLES } from '../model/tables.ts';
import type { Row, Table } from '../model/table.ts';
import { copyLine } from './copy-text.ts';
import {
  appendVersions,
  keepNewest,
  mergeNewest,
  openStage,
  redrawIntervals,
  stageOf,
} from './statements.ts';

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

/** The column that names the entity of a type 2 dimension; other tables hold the newest version only. */
const HISTORIES: Readonly<Record<string, string>> = { [TABLES.dimListing.name]: 'listing_id' };

/**
 * Loads a batch, notes its rejects and moves the offset, all in one transaction: after a crash anywhere the same batch
 * comes again and ends in the same rows. Throws `WarehouseUnavailable` where a retry can help.
 */
export const loadBatch = (
  warehouse: Warehouse,
  loads: readonly Load[],
  source: Source,
  rejects: readonly Reject[] = [],
): Promise<void> =>
  warehouse.transaction(async (run, client) => {
    for (const load of loads) if (load.rows.length > 0) await loadTable(run, client, load);
    if (rejects.length > 0) await noteRejects(run, source, rejects);
    await moveOffset(run, source);
  });

async function loadTable(run: Run, client: PoolClient, { table, rows }: Load): Promise<void> {
  for (const statement of openStage(table)) await run(statement);
  await copyRows(client, table, rows);
  const entity = HISTORIES[table.name];
  if (entity) {
    await run(appendVersions(table));
    await run(redrawIntervals(table, entity));
  } else {
    await run(keepNewest(table));
    await run(mergeNewest(table));
  }
}

function copyRows(client: PoolClient, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = table.columns.map(({ name }) => name).join(', ');
  const lines = Readable.from(rows.map((row) => copyLine(table, row)));
  return pipeline(lines, client.query(copyFrom(`COPY ${stageOf(table)} (${columns}) FROM STDIN`)));
}

async function noteRejects(run: Run, source: Source, rejects: readonly Reject[]): Promise<void> {
  for (const { offset, key, reason, payload } of rejects) {
    const place = [source.topic, source.partition, offset];
    await run(
      'DELETE FROM load_rejects WHERE topic = $1 AND partition_no = $2 AND offset_no = $3',
      place,
    );
    await run(
      `INSERT INTO load_rejects (topic, partition_no, offset_no, record_key, reason, payload, _loaded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...place,
        key,
        reason,
        payload?.replaceAll('\0', '').slice(0, 60_000) ?? null,
        new Date().toISOString(),
      ],
    );
  }
}

/** Offsets only grow: a process that was thought dead cannot take them back. */
async function moveOffset(run: Run, { topic, partition, nextOffset }: Source): Promise<void> {
  const place = [topic, partition];
  const { rows } = await run(
    'SELECT next_offset FROM load_offsets WHERE topic = $1 AND partition_no = $2',
    place,
  );
  const now = new Date().toISOString();
  const values = [...place, nextOffset, now];
  if (rows.length === 0) {
    await run(
      'INSERT INTO load_offsets (topic, partition_no, next_offset, _loaded_at) VALUES ($1, $2, $3, $4)',
      values,
    );
    return;
  }
  await run(
    `UPDATE load_offsets SET next_offset = $3, _loaded_at = $4
WHERE topic = $1 AND partition_no = $2 AND next_offset < $3`,
    values,
  );
}
