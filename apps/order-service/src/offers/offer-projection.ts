import { entityOfTopic, parseEvent } from '@kirana/contracts';
import type { ChangeEvent } from '@kirana/contracts';
import { offerOf, offerSellerOf } from './derive-offer.ts';
import type { Offer, OfferSeller } from './offer.ts';

/** Where the projection keeps its copies; each call is idempotent and lets only a higher version through. */
export interface OfferSink {
  putOffer(offer: Offer): Promise<boolean>;
  putSeller(seller: OfferSeller): Promise<boolean>;
}

/** Takes stock that a listing declares. */
export type DeclareStock = (
  listing: NonNullable<ChangeEvent<'listing'>['data']['after']>,
) => Promise<unknown>;

/**
 * Applies one record of the listings or sellers topic. A deleted listing leaves a copy that says so, with the version
 * of the delete, so that an older event cannot bring it back; the tombstone behind it says nothing new. Throws
 * `InvalidEvent` for what cannot be read.
 */
export async function applyRecord(
  topic: string,
  value: Uint8Array | string | null,
  sink: OfferSink,
  declareStock: DeclareStock,
): Promise<void> {
  if (value === null) return;
  if (entityOfTopic(topic) === 'seller') {
    const seller = sellerCopy(parseEvent('seller', value));
    if (seller) await sink.putSeller(seller);
    return;
  }
  const event = parseEvent('listing', value);
  const offer = offerCopy(event);
  if (offer) await sink.putOffer(offer);
  if (event.data.after) await declareStock(event.data.after);
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
