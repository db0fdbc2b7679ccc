import type { ListingHints } from '@kirana/contracts';
import type { Problem, WarningCode } from './problem.ts';

/** Stock as the row gives it; the time of the count is the import's. */
export interface DeclaredStock {
  readonly quantity: number;
  readonly batch?: string;
  readonly expiresOn: string | null;
}

/** A row that makes a listing. Absent properties are those the file has no column for: they stay as they are. */
export interface RowDraft {
  readonly title: string;
  readonly sku?: string;
  readonly hints: ListingHints;
  /** Paise; null where the cell is empty. */
  readonly mrpPaise?: number | null;
  readonly pricePaise?: number | null;
  readonly minimumUnits?: number;
  readonly unitsStep?: number;
  readonly stock?: DeclaredStock;
}

export type RowReading =
  | { readonly ok: true; readonly draft: RowDraft; readonly warnings: readonly WarningCode[] }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };
