import type { EntityName } from '@kirana/contracts';
import { ID_FIELDS, TOPICS } from '@kirana/contracts';
import type { Key, TableDefinition, Versioned, VersionedTable } from '@kirana/dynamodb';
import type { OutgoingRecord, Publisher } from '@kirana/kafka';
import { snapshotOf } from '../changes/change-of-record.ts';
import { recordsOfChange } from '../changes/records-of-change.ts';

export type Row = Versioned & Record<string, unknown>;

export interface PageParts {
  readonly entity: EntityName;
  readonly definition: TableDefinition;
  readonly items: Pick<VersionedTable<Row>, 'getMany'>;
  readonly publisher: Pick<Publisher, 'publishAll'>;
  readonly allowed: () => boolean;
  /** A row that fits no schema cannot be published; its changes are not either. */
  readonly onInvalid: (key: Key, error: unknown) => void;
}

/**
 * Publishes rows as they were found, so that none of them ends up as a topic's last word although a newer change was
 * published meanwhile: once Kafka has the rows, they are read again, and what changed is published again, until nothing
 * did. A change later than that last look is published by the stream, after this.
 */
export async function publishPage(parts: PageParts, rows: readonly Row[]): Promise<void> {
  let pending = rows;
  while (pending.length > 0) {
    await publish(
      parts,
      pending.flatMap((row) => snapshotRecords(parts, row)),
    );
    pending = await changedSince(parts, pending);
  }
}

/** Publishes what has become of rows that may have been published before this process took over. */
export async function publishAgain(parts: PageParts, keys: readonly Key[]): Promise<void> {
  const found = await parts.items.getMany(keys);
  const there = new Set(found.map((row) => nameOf(parts, row)));
  const gone = keys.filter((key) => !there.has(nameOf(parts, key)));
  await publish(
    parts,
    gone.map((key) => tombstone(parts, key)),
  );
  await publishPage(parts, found);
}

export const keyOf = ({ key }: TableDefinition, row: Record<string, unknown>): Key =>
  Object.fromEntries(
    [key.partition, key.sort].flatMap((name) => (name ? [[name, row[name] as string]] : [])),
  );

/** The rows as they are now, of those that are no longer as they were; the gone ones are buried in the topic. */
async function changedSince(parts: PageParts, rows: readonly Row[]): Promise<Row[]> {
  const now = await parts.items.getMany(rows.map((row) => keyOf(parts.definition, row)));
  const found = new Map(now.map((row) => [nameOf(parts, row), row]));
  const gone = rows.filter((row) => !found.has(nameOf(parts, row)));
  // The delete itself is in the stream; here only the row just published must not be the topic's last word.
  await publish(
    parts,
    gone.map((row) => tombstone(parts, row)),
  );
  return rows.flatMap((row) => {
    const current = found.get(nameOf(parts, row));
    return current && current.version !== row.version ? [current] : [];
  });
}

function snapshotRecords({ entity, definition, onInvalid }: PageParts, row: Row): OutgoingRecord[] {
  try {
    return recordsOfChange(snapshotOf(entity, row));
  } catch (error) {
    onInvalid(keyOf(definition, row), error);
    return [];
  }
}

async function publish(
  { entity, publisher, allowed }: PageParts,
  records: readonly OutgoingRecord[],
): Promise<void> {
  if (records.length > 0) await publisher.publishAll([{ topic: TOPICS[entity], records }], allowed);
}

const tombstone = ({ entity }: PageParts, row: Record<string, unknown>): OutgoingRecord => ({
  key: String(row[ID_FIELDS[entity]]),
  value: null,
});

const nameOf = ({ definition }: PageParts, row: Record<string, unknown>): string =>
  JSON.stringify(keyOf(definition, row));
