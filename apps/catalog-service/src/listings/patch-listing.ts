import type {
  Listing,
  ListingCorrections,
  ListingHints,
  StockDeclaration,
} from '@kirana/contracts';

type Nullable<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** What a seller changes of a listing. Left out: stays. Null: taken away. */
export interface ListingPatch {
  readonly title?: string | null | undefined;
  readonly hints?: Nullable<ListingHints> | null | undefined;
  readonly corrections?: Nullable<ListingCorrections> | null | undefined;
  readonly mrpPaise?: number | null | undefined;
  readonly pricePaise?: number | null | undefined;
  readonly minimumUnits?: number | null | undefined;
  readonly unitsStep?: number | null | undefined;
  readonly stock?: Nullable<Omit<StockDeclaration, 'asOf'>> | null | undefined;
  readonly pictures?: readonly string[] | null | undefined;
  readonly status?: Listing['status'] | null | undefined;
}

export type ListingContent = Pick<
  Listing,
  | 'title'
  | 'hints'
  | 'corrections'
  | 'mrpPaise'
  | 'pricePaise'
  | 'minimumUnits'
  | 'unitsStep'
  | 'status'
> & {
  readonly stock?: StockDeclaration | undefined;
  readonly pictures?: readonly string[] | undefined;
};

export const BLANK_CONTENT: Omit<ListingContent, 'title'> = {
  hints: {},
  corrections: {},
  mrpPaise: null,
  pricePaise: null,
  minimumUnits: 1,
  unitsStep: 1,
  status: 'active',
};

/** The content after a patch (RFC 7396 for objects within too); `now` (ISO 8601 UTC) is when a new stock count is true. */
export function patched(content: ListingContent, patch: ListingPatch, now: string): ListingContent {
  return {
    title: patch.title ?? content.title,
    hints: merged(content.hints, patch.hints),
    corrections: merged(content.corrections, patch.corrections),
    mrpPaise: patch.mrpPaise === undefined ? content.mrpPaise : patch.mrpPaise,
    pricePaise: patch.pricePaise === undefined ? content.pricePaise : patch.pricePaise,
    minimumUnits: unitsOf(content.minimumUnits, patch.minimumUnits),
    unitsStep: unitsOf(content.unitsStep, patch.unitsStep),
    status: patch.status ?? content.status,
    stock: stockOf(content.stock, patch.stock, now),
    pictures: patch.pictures === undefined ? content.pictures : (patch.pictures ?? undefined),
  };
}

const unitsOf = (current: number, patch: number | null | undefined): number =>
  patch === undefined ? current : (patch ?? 1);

function merged<T extends object>(current: T, patch: Nullable<T> | null | undefined): T {
  if (patch === null) return {} as T;
  const entries = Object.entries({ ...current, ...defined(patch ?? {}) });
  return Object.fromEntries(entries.filter(([, value]) => value !== null)) as T;
}

function stockOf(
  current: StockDeclaration | undefined,
  patch: ListingPatch['stock'],
  now: string,
): StockDeclaration | undefined {
  if (patch === undefined) return current;
  if (patch === null) return undefined;
  const { batch, expiresOn, quantity } = patch;
  return {
    quantity: quantity ?? 0,
    ...(batch == null ? {} : { batch }),
    expiresOn: expiresOn ?? null,
    asOf: now,
  };
}

const defined = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
