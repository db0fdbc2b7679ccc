import { describe, expect, it } from '@jest/globals';
import { aListing, aLot, anOrder, aSeller } from './entities.ts';
import { changeEventOf } from './events.ts';

describe('builders', () => {
  it('build entities that their schemas accept', () => {
    expect(changeEventOf('listing', 'create', null, aListing()).data.version).toBe(1);
    expect(changeEventOf('seller', 'create', null, aSeller()).data.op).toBe('create');
    expect(changeEventOf('lot', 'snapshot', null, aLot()).data.before).toBeNull();
    expect(changeEventOf('order', 'create', null, anOrder()).subject).toMatch(/^ord_/);
  });

  it('give a delete the version after the last', () => {
    expect(changeEventOf('lot', 'delete', aLot({ version: 4 }), null).data.version).toBe(5);
  });
});
