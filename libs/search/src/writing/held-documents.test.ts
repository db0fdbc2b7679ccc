import { describe, expect, it } from '@jest/globals';
import type { Search } from '../client/search.ts';
import { SearchUnavailable } from '../client/search-errors.ts';
import { readHeld } from './held-documents.ts';

describe('reading held documents', () => {
  it('waits for a shard that is being recovered: nothing is wrong with the documents', async () => {
    const docs = [{ _id: 'a', error: { reason: 'No shard available for [MultiGetShardRequest]' } }];
    const search = { client: { mget: async () => ({ body: { docs } }) } } as unknown as Search;
    await expect(readHeld(search, 'listings', ['a'])).rejects.toThrow(SearchUnavailable);
  });
});
