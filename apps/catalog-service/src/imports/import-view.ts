import { progressOf } from './running/import-record.ts';
import type { ImportRecord } from './running/import-record.ts';
import type { KeptReject } from './stores/import-rejects.ts';

/** An import as its seller sees it. */
export function importView(record: ImportRecord) {
  const { tally, file } = record;
  return {
    importId: record.importId,
    sellerId: record.sellerId,
    state: record.state,
    file: { name: file.name, bytes: file.bytes, sha256: file.sha256, format: file.format },
    columns: record.columns,
    mapping: record.mapping,
    headings: record.headings,
    unusedHeadings: record.unusedHeadings,
    rows: record.rows,
    done: tally.done,
    accepted: tally.accepted,
    rejected: tally.rejected,
    created: tally.created,
    updated: tally.updated,
    unchanged: tally.unchanged,
    warnings: tally.warnings,
    rejections: tally.rejections,
    progress: progressOf(record),
    undo: record.undo,
    failure: record.failure,
    receivedAt: record.createdAt,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
    seconds: secondsOf(record),
    version: record.version,
  };
}

export type ImportView = ReturnType<typeof importView>;

/** A rejected row: its first reason, those it has besides, and its cells as they stood. */
export function rejectView({ row, line, problems, cells }: KeptReject) {
  const [first, ...also] = problems;
  return { row, line, ...first, also, cells };
}

export type RejectView = ReturnType<typeof rejectView>;

/** From the first taking up to the end, or null before the end. */
const secondsOf = ({ startedAt, finishedAt }: ImportRecord): number | null =>
  startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : null;
