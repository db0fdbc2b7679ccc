import { describe, expect, it } from '@jest/globals';
import { normalize } from './normalize.ts';
import { NORMALIZER_VERSION } from './version.ts';

describe('normalize', () => {
  it('reads a whole listing, with where each field came from', () => {
    const title = 'Sunfeast YiPPee! Magic Masala Noodles 70g x 24 @ 240';
    const reading = normalize({ title, hints: { mrpPaise: 28800 } });
    expect(reading).toMatchObject({
      normalizerVersion: NORMALIZER_VERSION,
      brand: 'Sunfeast YiPPee!',
      product: 'magic masala noodles',
      variant: 'magic masala',
      netQuantity: { value: 70, unit: 'g' },
      packCount: 24,
      totalQuantity: { value: 1680, unit: 'g' },
      mrpPaise: 28800,
      pricePaise: 24000,
      unitPrice: { paise: 14285.71, per: 'kg' },
      category: 'noodles-pasta',
      flags: [],
      warnings: [],
      missing: { gtin: 'no GTIN is given', hsn: 'no HSN code is given' },
    });
    const texts = reading.spans.map(
      ({ field, start, end }) => `${field}: ${title.slice(start, end)}`,
    );
    expect(texts).toContain('brand: Sunfeast YiPPee');
    expect(texts).toContain('netQuantity: 70g x 24');
    expect(texts).toContain('price: @ 240');
  });

  it('lets corrections win over everything', () => {
    const corrections = {
      brand: 'Local Mill',
      product: 'wheat flour',
      netQuantity: { value: 10000, unit: 'g' },
      packCount: 2,
      category: 'atta-flours',
    } as const;
    const reading = normalize({ title: 'Amul Butter 100 g', corrections });
    expect(reading).toMatchObject({ ...corrections, totalQuantity: { value: 20000, unit: 'g' } });
    expect(reading.provenance.brand).toBe('correction');
  });

  it('leaves corrections aside that cannot stand', () => {
    const corrections = { category: 'staples', packCount: 0 };
    expect(normalize({ title: 'Besan 1 kg', corrections })).toMatchObject({
      category: 'atta-flours',
      packCount: 1,
    });
  });

  it('reads the title alone when asked', () => {
    const reading = normalize(
      { title: 'Honey', hints: { unit: 'gram', unitValue: '300' } },
      { titleOnly: true },
    );
    expect(reading.netQuantity).toBeNull();
  });

  it('says why what is missing is missing', () => {
    expect(normalize({ title: '' }).missing).toMatchObject({
      brand: expect.any(String),
      product: 'the title is empty',
      netQuantity: 'the title states no quantity',
      category: 'no word tells the category',
    });
  });

  it('gives offers of one product one id, whatever the seller typed', () => {
    const ids = ['Tata Salt 1 kg', 'TATA SALT 1KG', 'टाटा नमक 1000 g', 'Tata  salt 1000 gm'].map(
      (title) => normalize({ title }).productId,
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('never merges variants, sizes and packs', () => {
    const titles = [
      'Surf Excel Matic Top Load 1 kg',
      'Surf Excel Matic Front Load 1 kg',
      'Surf Excel Matic Front Load 2 kg',
      'Surf Excel Matic Front Load 1 kg pack of 2',
      'Surf Excel Matic Front Load',
    ];
    expect(new Set(titles.map((title) => normalize({ title }).productId)).size).toBe(titles.length);
  });
});
