import type { ImportRecord } from '../running/import-record.ts';
import { chunksAfter, ended, extended, openRecorded } from '../running/import-run.ts';
import type { RunEnvironment } from '../running/import-run.ts';
import type { AcceptedRow, RowOutcome } from '../rows/price-list.ts';
import { undoRows } from './undo-rows.ts';
import type { UndoEffect } from './undo-rows.ts';
import type { UndoStore } from './undo-store.ts';

/** How far the undoing of an import is. removed + restored + kept = its accepted rows in the end. */
export interface UndoTally {
  readonly done: number;
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
}

export const NOTHING_UNDONE: UndoTally = { done: 0, removed: 0, restored: 0, kept: 0 };

/**
 * Works the undoing of an import to its end, in checkpoints like the import itself. It reads the file once more, since
 * the file says which listings the import was about; no listing needs to be found by its import.
 */
export async function runUndo(
  claimed: ImportRecord,
  world: RunEnvironment,
  store: UndoStore,
): Promise<ImportRecord> {
  let record = claimed;
  const { outcomes } = await openRecorded(record, world);
  const wasDone = record.tally.done;
  const chunks = chunksAfter(record.undo?.done ?? 0, outcomes, world.checkpointRows);
  for await (const chunk of chunks) {
    if ((chunk[0]?.row ?? 0) > wasDone) break;
    record = await undoChunk(record, chunk, world, store);
    if (world.stopping()) return record;
  }
  return world.imports.change(record, ended(world, { state: 'undone' }));
}

async function undoChunk(
  record: ImportRecord,
  chunk: readonly RowOutcome[],
  world: RunEnvironment,
  store: UndoStore,
): Promise<ImportRecord> {
  const accepted = chunk.filter((row) => row.ok);
  const source = { ...record, receivedAt: record.createdAt };
  const effects = await undoRows(accepted, source, store);
  const undo = undoTallied(record.undo ?? NOTHING_UNDONE, chunk, accepted, effects);
  return world.imports.change(record, { undo, ...extended(record, world) });
}

function undoTallied(
  tally: UndoTally,
  chunk: readonly RowOutcome[],
  accepted: readonly AcceptedRow[],
  effects: ReadonlyMap<number, UndoEffect>,
): UndoTally {
  const next = { ...tally, done: chunk.at(-1)?.row ?? tally.done };
  for (const { row } of accepted) next[effects.get(row) ?? 'kept'] += 1;
  return next;
}
