import { describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { SeenRows } from './seen-rows.ts';
import { listingIdOf, sourceKey } from './source-key.ts';

describe('sourceKey', () => {
  const dal = { title: 'Toor Dal', hints: { unit: 'kg', unitValue: '1' } };

  it("is the seller's own code where there is one, whatever the title", () => {
    const [a, b] = [
      { ...dal, sku: 'TD-1' },
      { ...dal, sku: 'td 1', title: 'Arhar Dal' },
    ];
    expect(sourceKey(a)).toBe(sourceKey(b));
  });

  it('else goes by name and content, not by case or punctuation', () => {
    expect(sourceKey(dal)).toBe(sourceKey({ ...dal, title: 'TOOR-DAL' }));
    expect(sourceKey(dal)).not.toBe(sourceKey({ ...dal, hints: { unit: 'kg', unitValue: '5' } }));
    expect(sourceKey(dal)).not.toBe(sourceKey({ ...dal, title: 'Toor Dal 1.5' }));
  });

  it('gives a seller the same listing each time, and another seller another', () => {
    const [seller, other] = [newId('sel'), newId('sel')];
    expect(listingIdOf(seller, 'k')).toBe(listingIdOf(seller, 'k', 1));
    expect(listingIdOf(seller, 'k')).not.toBe(listingIdOf(other, 'k'));
    expect(listingIdOf(seller, 'k')).not.toBe(listingIdOf(seller, 'k', 2));
  });
});

describe('SeenRows', () => {
  it('finds a row that repeats one in every cell we read', () => {
    const seen = new SeenRows({ title: 0, price: 2 });
    expect(seen.repeats(['Dal', 'x', '90'], 1)).toBeUndefined();
    expect(seen.repeats(['Dal', 'x', '91'], 2)).toBeUndefined();
    expect(seen.repeats([' Dal', 'y', '90'], 3)).toBe(1);
  });

  it('counts the rows of one product', () => {
    const seen = new SeenRows({});
    expect([seen.occurrence('a'), seen.occurrence('b'), seen.occurrence('a')]).toEqual([1, 1, 2]);
  });
});
