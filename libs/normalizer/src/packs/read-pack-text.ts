import type { Quantity } from '@kirana/domain';
import { tokenize } from '../tokens/tokenize.ts';
import { readMeasures } from './read-measures.ts';
import type { PackReading } from './resolve-pack.ts';

/**
 * Reads a cell that holds nothing but a pack: "2 x 70 g", "1 pack (500 g)", "1 pc (approx. 300 g)". A bare "1 combo" is one piece, as
 * "1 U" is: there is nothing else it could be the content of.
 */
export function readPackText(text: string): PackReading {
  const reading = readMeasures(tokenize(text), {
    prices: [],
    inBrand: () => false,
    category: null,
  });
  if (reading.netQuantity || !/^\s*\d+\s*[a-z]+\s*$/i.test(text)) return reading;
  const pieces: Quantity = { value: reading.packCount, unit: 'pc' };
  return reading.packTerms.length > 0
    ? { ...reading, netQuantity: pieces, packCount: 1, packStated: false, missing: null }
    : reading;
}
