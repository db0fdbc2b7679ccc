import type { Flag } from '@kirana/normalizer';

/** A title with what an expert stock keeper would have written of it (LABELS.md of the shared data). */
export interface Labelled {
  readonly title: string;
  readonly brand: string | null;
  readonly netQuantity: { readonly value: number; readonly unit: string } | null;
  readonly packCount: number;
  readonly flags: readonly Flag[];
  readonly category: string;
}

/** What a reader made of a title. */
export type Read = Pick<Labelled, 'brand' | 'netQuantity' | 'packCount'> & {
  readonly category: string | null;
};

/** Reads NDJSON of the gold set's form. */
export const parseGold = (text: string): Labelled[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
