import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { anObjectStore } from '../object-store.features.ts';
import { MemoryStore } from './memory-store.ts';

const store = new MemoryStore();

anObjectStore('Memory', () => store);

describe('a store in memory', () => {
  it('shows bytes that have changed at rest', async () => {
    await store.put('rot', Readable.from(['fresh']));
    expect(store.rot('rot')).toBe(true);
    expect(await store.verify('rot')).toBe(false);
  });
});
