import type { Dynamo, TableDefinition } from '@kirana/dynamodb';
import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import { createS3Store } from '@kirana/object-store';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { DrillReport } from './report.ts';
import { timed } from './report.ts';
import { backUp, backupKey, restore, tableHash } from './table-backup.ts';

/** Leases and turns are of this minute: bringing them back would only confuse. */
const KEPT: readonly TableDefinition[] = Object.values(
  TABLES as Record<string, TableDefinition>,
).filter(({ name }) => !/leases|turns/.test(name));

/**
 * Backs up every table to the bucket, brings each back under other names as after its loss, and compares item by item.
 * The marketplace goes on meanwhile: what is written while the backup is read makes the two differ.
 */
export async function tablesDrill(): Promise<DrillReport> {
  const stack = stackEndpoints();
  const connect = (tablePrefix: string): Dynamo =>
    createDynamo({
      endpoint: stack.dynamodbEndpoint,
      region: stack.awsRegion,
      credentials: stack.awsCredentials,
      tablePrefix,
    });
  const store = createS3Store({
    endpoint: stack.s3Endpoint,
    region: stack.awsRegion,
    bucket: stack.s3Bucket,
    credentials: stack.awsCredentials,
  });
  const name = uniqueName('drill');
  const [live, brought] = [connect(''), connect(`${name}-`)];
  const folder = `backups/${name}`;
  try {
    await provisionTables(brought, KEPT);
    const { result, seconds } = await timed(async () => {
      let restored = 0;
      for (const table of KEPT) {
        await backUp(live, table, store, folder);
        restored += await restore(brought, table, store, folder);
      }
      return restored;
    });
    return { drill: 'tables', restored: result, seconds, equal: await same(live, brought) };
  } finally {
    await dropTables(brought, KEPT);
    for (const table of KEPT) await store.delete(backupKey(folder, table));
    for (const each of [live, brought, store]) each.close();
  }
}

async function same(live: Dynamo, brought: Dynamo): Promise<boolean> {
  for (const table of KEPT) {
    if ((await tableHash(live, table)) !== (await tableHash(brought, table))) return false;
  }
  return true;
}
