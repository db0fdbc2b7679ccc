import { describe, expect, it } from '@jest/globals';
import { publishedPart } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { changeEventOf } from '@kirana/testing';
import { listingItems } from './listing-items.ts';

const list = { sellerId: newId('sel'), importId: newId('imp'), seed: 5 };

describe('listings written straight into the table', () => {
  it('are publishable as imported ones are, each its own', () => {
    const items = [...listingItems(list, 300)];
    for (const item of items) {
      const published = publishedPart('listing', { ...item });
      expect(() => changeEventOf('listing', 'create', null, published)).not.toThrow();
    }
    expect(new Set(items.map(({ listingId }) => listingId)).size).toBe(300);
    expect(items.map(({ importRow }) => importRow)).toEqual(items.map((_, at) => at + 1));
    expect(items.every(({ importVersion, version }) => importVersion === version)).toBe(true);
  });

  it('are met again when the same list comes again', () => {
    const ids = (): string[] => [...listingItems(list, 50)].map(({ listingId }) => listingId);
    expect(ids()).toEqual(ids());
  });
});
