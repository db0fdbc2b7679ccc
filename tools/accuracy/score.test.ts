import { describe, expect, it } from '@jest/globals';
import type { Labelled, Read } from './labelled.ts';
import { scoreReadings } from './score.ts';

const label = (change: Partial<Labelled> = {}): Labelled => ({
  title: 'Amul Butter 100 g',
  brand: 'Amul',
  netQuantity: { value: 100, unit: 'g' },
  packCount: 1,
  flags: [],
  category: 'dairy',
  ...change,
});
const reading = (change: Partial<Read> = {}): Read => ({ ...label(), ...change });

describe('scoreReadings', () => {
  it('finds a perfect reading perfect', () => {
    const score = scoreReadings([label()], [reading()]);
    expect(score.whole).toBe(1);
    expect(score.misses).toEqual([]);
  });

  it('compares brands by letters and digits alone', () => {
    expect(scoreReadings([label({ brand: "Lay's" })], [reading({ brand: 'LAYS' })]).whole).toBe(1);
  });

  it('allows half a per cent of a quantity, five where the label is approximate', () => {
    const off = reading({ netQuantity: { value: 104, unit: 'g' } });
    expect(scoreReadings([label()], [off]).whole).toBe(0);
    expect(scoreReadings([label({ flags: ['range'] })], [off]).whole).toBe(1);
  });

  it('counts an abstention against coverage, a wrong answer against precision', () => {
    const silent = scoreReadings([label()], [reading({ brand: null })]).fields.brand;
    const wrong = scoreReadings([label()], [reading({ brand: 'Nandini' })]).fields.brand;
    expect([silent.precision, silent.coverage, silent.wrong]).toEqual([1, 0, 0]);
    expect([wrong.precision, wrong.coverage, wrong.wrong]).toEqual([0, 1, 1]);
  });

  it('finds it wrong to read what the label says is not there', () => {
    const score = scoreReadings([label({ netQuantity: null })], [reading()]);
    expect(score.fields.netQuantity.wrong).toBe(1);
    expect(score.misses[0]).toMatchObject({
      field: 'netQuantity',
      expected: 'none',
      given: '100 g',
    });
  });
});
