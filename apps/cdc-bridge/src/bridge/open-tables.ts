import type { Dynamo } from '@kirana/dynamodb';
import { openStream, publishedTables } from '@kirana/dynamodb';
import type { PublishedTable } from './bridge.ts';

/** The streams of all tables whose changes are published. Throws where a table or its stream is not there. */
export const openTables = (dynamo: Dynamo): Promise<PublishedTable[]> =>
  Promise.all(
    publishedTables().flatMap((table) =>
      table.entity ? [openTable(dynamo, { ...table, entity: table.entity })] : [],
    ),
  );

const openTable = async (
  dynamo: Dynamo,
  table: Parameters<typeof openStream>[1] & { entity: PublishedTable['entity'] },
): Promise<PublishedTable> => ({
  definition: table,
  name: table.name,
  entity: table.entity,
  source: await openStream(dynamo, table),
});
