import type { paths } from '../api/catalog.generated.ts';
import { textsOf } from '../language/texts.ts';
import en from './en.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };

export const useReadingTexts = textsOf({ en, hi });

type Found =
  paths['/v1/sellers/{sellerId}/listings/search']['get']['responses'][200]['content']['application/json'];

/** What we read in a listing. */
export type Reading = Found['items'][number]['reading'];
export type Listing = Found['items'][number]['listing'];
export type ReadField = Reading['spans'][number]['field'];

/** Below it a field is shown as unsure; the normalizer's own confidences, 0 to 1. */
const UNSURE_BELOW = 0.6;

/** Fields that a shop needs; the others may be missing without harm. */
export const NEEDED: readonly ReadField[] = ['brand', 'netQuantity', 'category', 'price'];

/** What is missing of what a shop needs, and what is there but unsure. */
export function doubtsOf(reading: Reading): {
  readonly missing: readonly ReadField[];
  readonly unsure: readonly ReadField[];
} {
  const missing = NEEDED.filter((field) => reading.missing[field] !== undefined);
  const unsure = NEEDED.filter(
    (field) => !missing.includes(field) && (reading.confidence[field] ?? 1) < UNSURE_BELOW,
  );
  return { missing, unsure };
}

export interface Piece {
  readonly text: string;
  /** Null between the spans. */
  readonly field: ReadField | null;
}

/** A title cut at its spans; where spans overlap, the one that begins first has the characters. */
export function piecesOf(title: string, spans: Reading['spans']): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { field, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ text: title.slice(at, from), field: null });
    pieces.push({ text: title.slice(from, end), field });
    at = end;
  }
  if (at < title.length) pieces.push({ text: title.slice(at), field: null });
  return pieces;
}
