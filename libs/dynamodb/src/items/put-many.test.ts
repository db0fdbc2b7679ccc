import { describe, expect, it } from '@jest/globals';
import type { Dynamo } from '../client/dynamo.ts';
import { TABLES } from '../tables/tables.ts';
import { putMany } from './put-many.ts';

interface Batch {
  readonly input: { readonly RequestItems: Record<string, object[]> };
}

describe('putting many items into a table that throttles', () => {
  it('sends again only what was not taken', async () => {
    const batches: object[][] = [];
    const send = ({ input }: Batch) => {
      const asked = input.RequestItems['p-offers'] ?? [];
      batches.push(asked);
      return Promise.resolve({ UnprocessedItems: { 'p-offers': asked.slice(2) } });
    };
    const dynamo = { tablePrefix: 'p-', document: { send } } as unknown as Dynamo;
    await putMany(
      dynamo,
      TABLES.offers,
      [1, 2, 3, 4, 5].map((at) => ({ listingId: `lst_${at}` })),
    );
    expect(batches.map(({ length }) => length)).toEqual([5, 3, 1]);
  });
});
