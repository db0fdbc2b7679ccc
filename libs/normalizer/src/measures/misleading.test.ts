import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../tokens/tokenize.ts';
import { refuseMisleading } from './misleading.ts';
import { readAmounts } from './read-amounts.ts';

function kinds(title: string, category: string | null): string[] {
  const tokens = tokenize(title);
  const amounts = readAmounts(tokens, () => false);
  return refuseMisleading(amounts, { category, tokens }).map(({ kind }) => kind);
}

describe('refuseMisleading', () => {
  it('takes the capacity of a vessel for no content', () => {
    expect(kinds('Steel bottle 1 L', 'household')).toEqual(['never']);
  });

  it('keeps the content of what is sold in a bottle', () => {
    expect(kinds('Mustard oil bottle 1 L', 'edible-oils')).toEqual(['volume']);
  });

  it('takes the weight of a baby for no content', () => {
    expect(kinds('Diaper pants 12 kg', 'baby-care')).toEqual(['never']);
  });

  it('takes the protein of a serving for no content', () => {
    expect(kinds('Whey 24g protein per serving 1 kg', 'health-nutrition')).toEqual([
      'never',
      'mass',
    ]);
  });

  it('takes the length of a cable for no content, that of foil for one', () => {
    expect(kinds('Cable 1 metre', 'other')).toEqual(['never']);
    expect(kinds('Aluminium foil 9 metre', 'paper-disposables')).toEqual(['length']);
  });

  it('reads milligrams as a mass only where nothing is dosed', () => {
    expect(kinds('Kesar 500 mg', 'spices')).toEqual(['mass']);
    expect(kinds('Vitamin capsules 500 mg', 'health-nutrition')).toEqual(['strength']);
  });
});
