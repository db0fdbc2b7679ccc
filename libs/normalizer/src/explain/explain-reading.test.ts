import { describe, expect, it } from '@jest/globals';
import { normalize } from '../normalize.ts';
import { explainReading } from './explain-reading.ts';

describe('explainReading', () => {
  it('draws under each character the field that it gave', () => {
    const title = 'Tata Salt 1kg x 25';
    const [first, second] = explainReading(title, normalize({ title }));
    expect(first).toBe(title);
    expect(second).toBe('bbbbbbbbb qqqqqqqq');
  });

  it('tells reasons and warnings', () => {
    const title = 'Honey';
    const lines = explainReading(
      title,
      normalize({ title, hints: { mrpPaise: 100, pricePaise: 200 } }),
    );
    expect(lines).toContain('  no netQuantity: the title states no quantity');
    expect(lines.at(-1)).toMatch(/warning price-above-mrp/);
  });
});
