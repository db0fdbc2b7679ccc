import type { Provenance } from './normalized-listing.ts';

/** A field's value with where it came from and how sure it is. */
export interface Decided<T> {
  readonly value: T | null;
  /** 0..1; 0 where the value is null. */
  readonly confidence: number;
  readonly provenance: Provenance;
  /** Why the value is null. */
  readonly missing?: string;
}

export const decided = <T>(value: T, confidence: number, provenance: Provenance): Decided<T> => ({
  value,
  confidence,
  provenance,
});

export const undecided = (missing: string): Decided<never> => ({
  value: null,
  confidence: 0,
  provenance: 'none',
  missing,
});

export const corrected = <T>(value: T): Decided<T> => decided(value, 1, 'correction');
