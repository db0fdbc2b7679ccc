import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTrace, withTrace } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import {
  createDynamo,
  MAX_BATCH_WRITES,
  provisionTables,
  putMany,
  scanTable,
  TABLES,
} from '../index.ts';

const stack = stackEndpoints();
const dynamo = createDynamo({
  endpoint: stack.dynamodbEndpoint,
  region: stack.awsRegion,
  credentials: stack.awsCredentials,
  tablePrefix: `${uniqueName()}-`,
});

beforeAll(() => provisionTables(dynamo, [TABLES.offers]));
afterAll(() => dynamo.close());

describe('putting many items', () => {
  it('writes all of a batch, each with the trace of who wrote it', async () => {
    const trace = startTrace();
    const items = Array.from({ length: MAX_BATCH_WRITES }, () => ({ listingId: newId('lst') }));
    await withTrace(trace, () => putMany(dynamo, TABLES.offers, items));
    const found: unknown[] = [];
    for await (const item of scanTable(dynamo, TABLES.offers)) found.push(item);
    expect(found).toHaveLength(MAX_BATCH_WRITES);
    expect(found).toEqual(expect.arrayContaining(items.map((item) => ({ ...item, trace }))));
  });
});
