import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { Dynamo, TableDefinition } from '@kirana/dynamodb';
import { restoreItems, scanTable } from '@kirana/dynamodb';
import type { ObjectStore } from '@kirana/object-store';

type Item = Readonly<Record<string, unknown>>;

/** Where a table's backup lies. */
export const backupKey = (folder: string, { name }: TableDefinition): string =>
  `${folder}/${name}.ndjson.gz`;

/** Every item as a JSON line, gzipped, streamed: a table is never held whole. */
export async function backUp(
  dynamo: Dynamo,
  table: TableDefinition,
  store: ObjectStore,
  folder: string,
): Promise<void> {
  const lines = async function* () {
    for await (const item of scanTable<Item>(dynamo, table)) yield `${JSON.stringify(item)}\n`;
  };
  const bytes = Readable.from(lines()).pipe(createGzip());
  await store.put(backupKey(folder, table), bytes, { contentType: 'application/x-ndjson+gzip' });
}

/** Puts a backup into the table; what is newer there stays. Resolves to how many items it put back. */
export async function restore(
  dynamo: Dynamo,
  table: TableDefinition,
  store: ObjectStore,
  folder: string,
): Promise<number> {
  const { body } = await store.get(backupKey(folder, table));
  const lines = createInterface({ input: body.pipe(createGunzip()), crlfDelay: Infinity });
  const items = async function* () {
    for await (const line of lines) yield JSON.parse(line) as Item;
  };
  return restoreItems(dynamo, table, items());
}

/** The same for the same items, whatever order they are read in. */
export async function tableHash(dynamo: Dynamo, table: TableDefinition): Promise<string> {
  const lines: string[] = [];
  for await (const item of scanTable<Item>(dynamo, table)) {
    const sorted = Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
    lines.push(createHash('sha1').update(JSON.stringify(sorted)).digest('hex'));
  }
  return createHash('sha256').update(lines.sort().join()).digest('hex');
}
