import { addDays, formatQuantity } from '@kirana/domain';
import type { BaseUnit } from '@kirana/domain';
import { brandKey } from '@kirana/normalizer';
import type { FacetName, ListingFilters } from '../querying/listing-filters.ts';
import { expiringBy, facetClauses, FACETS } from '../querying/listing-filters.ts';

/** One choice of a facet. */
export interface FacetValue {
  /** For the eye; null where the reader of the facet knows the name of what `params` say. */
  readonly label: string | null;
  /** Offers that are left with this choice and the filters of the other facets. */
  readonly count: number;
  /** What to ask for to choose it, as parameters of a search. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Facet {
  readonly name: FacetName | 'category';
  readonly values: readonly FacetValue[];
}

/** Upper ends of the price bands, paise. */
const BANDS = [2_000, 5_000, 10_000, 20_000, 50_000, 100_000];
/** "Expires within so many days". */
const WINDOWS = [7, 15, 30, 60, 90];
const MOST_VALUES = 20;

type Aggregation = object;

/** What to aggregate for the counts: each facet over what the filters of all the others let by. */
export function facetAggregations(
  filters: ListingFilters,
  today: string,
): Record<string, Aggregation> {
  const clauses = facetClauses(filters, today);
  const othersThan = (name: string) =>
    Object.entries(clauses).flatMap(([other, clause]) => (other === name ? [] : [clause]));
  return Object.fromEntries(
    [...FACETS, 'category' as const].map((name) => [
      name,
      { filter: { bool: { filter: othersThan(name) } }, aggs: { values: valuesOf(name, today) } },
    ]),
  );
}

function valuesOf(name: Facet['name'], today: string): Aggregation {
  switch (name) {
    case 'brand':
      return { terms: { field: 'brand', size: 2 * MOST_VALUES } };
    case 'size':
      return { terms: { field: 'size', size: MOST_VALUES } };
    case 'seller':
      return { terms: { field: 'sellerId', size: MOST_VALUES } };
    case 'category':
      return { terms: { field: 'category', size: MOST_VALUES } };
    case 'price':
      return { range: { field: 'pricePaise', ranges: BANDS_AS_RANGES } };
    case 'expiry':
      return {
        filters: {
          filters: Object.fromEntries(
            WINDOWS.map((days) => [days, expiringBy(addDays(today, days), today)]),
          ),
        },
      };
  }
}

const BANDS_AS_RANGES = [0, ...BANDS].map((from, at) => ({
  key: `${from}-${BANDS[at] ?? ''}`,
  from,
  ...(BANDS[at] === undefined ? {} : { to: BANDS[at] }),
}));

interface Bucket {
  readonly key: string;
  readonly doc_count: number;
}
interface Answer {
  readonly values: {
    readonly buckets: readonly Bucket[] | Readonly<Record<string, { readonly doc_count: number }>>;
  };
}

/** The facets of a list; choices that nothing is left with are not shown. */
export function facetsOf(
  aggregations: Readonly<Record<string, unknown>>,
  sellerName: (sellerId: string) => string | undefined,
): Facet[] {
  return Object.entries(aggregations).map(([name, answer]) => {
    const { buckets } = (answer as Answer).values;
    const list = Array.isArray(buckets) ? (buckets as readonly Bucket[]) : keyed(buckets);
    const values = READERS[name as Facet['name']](list, sellerName);
    return { name: name as Facet['name'], values: values.filter(({ count }) => count > 0) };
  });
}

const keyed = (buckets: Answer['values']['buckets']): Bucket[] =>
  Object.entries(buckets as Record<string, { doc_count: number }>).map(([key, bucket]) => ({
    key,
    ...bucket,
  }));

type Reader = (
  buckets: readonly Bucket[],
  sellerName: (sellerId: string) => string | undefined,
) => FacetValue[];

const READERS: Readonly<Record<Facet['name'], Reader>> = {
  brand: brandValues,
  size: (buckets) =>
    buckets.map(({ key, doc_count }) => ({
      label: sizeLabel(key),
      count: doc_count,
      params: { size: key },
    })),
  seller: (buckets, sellerName) =>
    buckets.map(({ key, doc_count }) => ({
      label: sellerName(key) ?? null,
      count: doc_count,
      params: { sellerId: key },
    })),
  category: (buckets) =>
    buckets.map(({ key, doc_count }) => ({
      label: null,
      count: doc_count,
      params: { category: key },
    })),
  price: (buckets) => buckets.map(bandValue),
  expiry: (buckets) =>
    buckets
      .toSorted((a, b) => Number(a.key) - Number(b.key))
      .map(({ key, doc_count }) => ({
        label: `≤ ${key} days`,
        count: doc_count,
        params: { expiresWithin: key },
      })),
};

/** "PARLE-G" and "Parle G" are one brand: the commonest way to write it names it. */
function brandValues(buckets: readonly Bucket[]): FacetValue[] {
  const byKey = Map.groupBy(buckets, ({ key }) => brandKey(key));
  return [...byKey]
    .map(([key, spellings]) => ({
      label: spellings[0]?.key ?? key,
      count: spellings.reduce((sum, { doc_count }) => sum + doc_count, 0),
      params: { brand: key },
    }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES);
}

function bandValue({ key, doc_count }: Bucket): FacetValue {
  const [from = '0', to = ''] = key.split('-');
  const rupees = (paise: string) => `₹${Number(paise) / 100}`;
  const label = to === '' ? `${rupees(from)} +` : `${rupees(from)} – ${rupees(to)}`;
  const upper: Record<string, string> = to === '' ? {} : { toPaise: String(Number(to) - 1) };
  return { label, count: doc_count, params: { fromPaise: from, ...upper } };
}

/** `5000g` as it is printed on packs: "5 kg". */
function sizeLabel(key: string): string {
  const [, value = '', unit = ''] = /^([\d.]+)(\D+)$/.exec(key) ?? [];
  return formatQuantity({ value: Number(value), unit: unit as BaseUnit });
}
