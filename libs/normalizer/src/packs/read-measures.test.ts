import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../tokens/tokenize.ts';
import { readPrices } from '../prices/read-prices.ts';
import { readMeasures } from './read-measures.ts';
import type { MeasureReading } from './read-measures.ts';

function read(title: string, category: string | null = null): MeasureReading {
  const tokens = tokenize(title);
  return readMeasures(tokens, { prices: readPrices(tokens), inBrand: () => false, category });
}

function said(title: string): string {
  const { netQuantity, packCount } = read(title);
  return `${netQuantity ? `${netQuantity.value} ${netQuantity.unit}` : 'none'} x ${packCount}`;
}

describe('packs', () => {
  it.each([
    ['Noodles 70g x 24', '70 g x 24'],
    ['24x70g noodles', '70 g x 24'],
    ['Noodles 70gx24', '70 g x 24'],
    ['Bar 3 x 24 g (Pack of 5)', '24 g x 15'],
    ['Rusk pack of 12', 'none x 12'],
    ['Soap 12 pcs x 100 g', '100 g x 12'],
    ['Candy jar of 200', 'none x 200'],
    ['Shampoo ladi of 16', 'none x 16'],
    ['Biscuit 50 g carton of 24', '50 g x 24'],
    ['Noodles 12 ka pack', 'none x 12'],
    ['Water 1L case of 12', '1000 ml x 12'],
    ['Dal 1kg x Pack of 2', '1000 g x 2'],
    ['Almonds 500gm x 2 (1 kg)', '500 g x 2'],
    ['Sauce 180 ml (24 bottles)', '180 ml x 24'],
    ['Naan 3 packs x 5 pcs', '5 pc x 3'],
    ['Soap 100g 24 pcs', '100 g x 24'],
    ['Eggs pack of 6 pcs', '6 pc x 1'],
    ['Flavour (Pack of 1 kg)', '1000 g x 1'],
    ['Tea 100 tea bags 200 g', '200 g x 1'],
    ['Chips Rs.5 x 60', 'none x 60'],
    ['Balm 8 ml dozen', '8 ml x 12'],
    ['Soap 100g 1 carton (12 inner x 6 pcs)', '100 g x 72'],
  ])('reads %s', (title, expected) => {
    expect(said(title)).toBe(expected);
  });
});

describe('free quantity', () => {
  it.each([
    ['Tea 150+150 g', '300 g x 1'],
    ['Powder 1.5kg+500g free', '2000 g x 1'],
    ['Soap 100 g buy 3 get 1 free', '100 g x 4'],
    ['Deo 150 ml B1G1', '150 ml x 2'],
    ['Paste 200g 2+1', '200 g x 3'],
    ['Wash 175ml 3 for 2', '175 ml x 3'],
    ['Shampoo 1L + conditioner 180ml free', '1000 ml x 1'],
    ['Tea 250g with 50 g sugar free', '250 g x 1'],
  ])('reads %s', (title, expected) => {
    expect(said(title)).toBe(expected);
    expect(read(title).flags).toContain('free');
  });

  it('takes "sugar free" for no gift', () => {
    expect(read('Cookies with no sugar free 100 g').flags).not.toContain('free');
  });

  it('takes the sockets of a power strip for no offer', () => {
    expect(said('4+1 Power Strip')).toBe('none x 1');
  });
});

describe('ranges and approximations', () => {
  it.each([
    ['Apple 250 g - 450 g', '350 g x 1', 'range'],
    ['Papaya 800-1000 g', '900 g x 1', 'range'],
    ['Coconut (approx. 1.2 kg)', '1200 g x 1', 'approx'],
  ])('reads %s as its mean and says so', (title, expected, flag) => {
    expect(said(title)).toBe(expected);
    expect(read(title).flags).toContain(flag);
  });
});

describe('combos', () => {
  it('counts the products of one content', () => {
    expect(said('Salt 1kg & sugar 1kg combo')).toBe('1000 g x 2');
    expect(said('Butter combo : smooth & crunchy')).toBe('none x 2');
  });

  it('abstains where the products differ in content, and says why', () => {
    const reading = read('Powder 1kg + bar 200g combo');
    expect(reading.netQuantity).toBeNull();
    expect(reading.missing).toBe('different contents are sold together');
  });
});

describe('contradictions', () => {
  it('abstains between two quantities of one kind', () => {
    expect(read('Tea (50gm,100g)').missing).toBe('the title states several quantities');
  });

  it('abstains where unlike measures are added up', () => {
    expect(read('Hair colour 20g+20ml').missing).toBe('unlike contents are added up');
  });
});

describe('trade levels', () => {
  it('keeps piece, inner and carton apart', () => {
    expect(read('Biscuit 60g x 12 x 8').levels).toEqual([
      { name: 'pack', count: 12 },
      { name: 'pack', count: 8 },
    ]);
  });
});
