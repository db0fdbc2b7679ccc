import { entityOfTopic, parseEvent } from '@kirana/contracts';
import type { ChangeEvent, Listing } from '@kirana/contracts';
import { offerOf, offerSellerOf } from './derive-offer.ts';
import type { Offer, OfferSeller } from './offer.ts';

/** Where the projection keeps its copies; each call is idempotent and lets only a higher version through. */
export interface OfferSink {
  /** At most one of a listing. */
  putOffers(offers: readonly Offer[]): Promise<unknown>;
  putSeller(seller: OfferSeller): Promise<unknown>;
}

/** Takes stock that a listing declares. */
export type DeclareStock = (listing: Listing) => Promise<unknown>;

/** What a record of the listings or sellers topic says; a tombstone says nothing new. */
export interface RecordSays {
  readonly offer?: Offer | undefined;
  readonly seller?: OfferSeller | undefined;
  /** The listing as it is since, whose stock is a declaration. */
  readonly listing?: Listing | null;
}

/** Listings are independent of each other: so many declare their stock at a time. */
const LISTINGS_AT_ONCE = 16;

/**
 * Reads one record. A deleted listing makes a copy that says so, with the version of the delete, so that an older event
 * cannot bring it back. Throws `InvalidEvent` for what cannot be read.
 */
export function readRecord(topic: string, value: Uint8Array | string | null): RecordSays {
  if (value === null) return {};
  if (entityOfTopic(topic) === 'seller') return { seller: sellerCopy(parseEvent('seller', value)) };
  const event = parseEvent('listing', value);
  return { offer: offerCopy(event), listing: event.data.after };
}

/**
 * Applies records of one partition. Of each listing only the highest version is written, many listings a transaction:
 * one by one, an import's cost the store five times as much as the import itself. Stock is declared in the order told.
 */
export async function applyRecords(
  records: readonly RecordSays[],
  sink: OfferSink,
  declareStock: DeclareStock,
): Promise<void> {
  const newest = new Map<string, Offer>();
  for (const { offer } of records) {
    if (offer && offer.version > (newest.get(offer.listingId)?.version ?? 0)) {
      newest.set(offer.listingId, offer);
    }
  }
  if (newest.size > 0) await sink.putOffers([...newest.values()]);
  for (const { seller } of records) if (seller) await sink.putSeller(seller);
  await declareAll(records, declareStock);
}

/** Each listing's declarations in their order, several listings at once. */
async function declareAll(
  records: readonly RecordSays[],
  declareStock: DeclareStock,
): Promise<void> {
  const declaring = records.flatMap(({ listing }) => (listing?.stock ? [listing] : []));
  const waiting = [...Map.groupBy(declaring, ({ listingId }) => listingId).values()];
  const work = async (): Promise<void> => {
    for (let listings = waiting.pop(); listings; listings = waiting.pop()) {
      for (const listing of listings) await declareStock(listing);
    }
  };
  await Promise.all(Array.from({ length: LISTINGS_AT_ONCE }, work));
}

function offerCopy({ data, time }: ChangeEvent<'listing'>): Offer | undefined {
  if (data.after) return offerOf(data.after);
  const { before, version } = data;
  return before ? { ...offerOf(before), status: 'deleted', version, updatedAt: time } : undefined;
}

function sellerCopy({ data, time }: ChangeEvent<'seller'>): OfferSeller | undefined {
  if (data.after) return offerSellerOf(data.after);
  const { before, version } = data;
  return before
    ? { ...offerSellerOf(before), status: 'deleted', version, updatedAt: time }
    : undefined;
}
