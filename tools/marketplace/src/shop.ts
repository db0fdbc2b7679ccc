import { randomUUID } from 'node:crypto';
import type { Lot, Order } from '@kirana/contracts';
import type { Addresses } from './addresses.ts';
import { call } from './http-client.ts';
import type { Person } from './sign-in.ts';

/** One seller's offer of a product, as far as the client here reads it. */
export interface Offer {
  readonly listingId: string;
  readonly sellerId: string;
  readonly title: string;
  readonly pricePaise: number | null;
  readonly mrpPaise: number | null;
  readonly minimumUnits: number;
}

/** One product with its offers, as `GET /v1/search` lists it. */
export interface Hit {
  readonly productId: string;
  readonly name: string;
  /** Of the product's picture, below media-service; null where no seller gave one. */
  readonly thumbnailUrl?: string | null;
  readonly offers: readonly Offer[];
}

export interface SearchPage {
  readonly items: readonly Hit[];
  readonly total: number;
  readonly nextCursor?: string | null;
}

/** A search as the app sends it. */
export const search = (
  { catalog }: Addresses,
  person: Person,
  query: Record<string, string>,
): Promise<SearchPage> =>
  call('GET', `${catalog}/v1/search?${new URLSearchParams(query)}`, { token: person.token });

/** Puts stock of a listing on sale; the seller does it. */
export const addLot = (
  { order }: Addresses,
  seller: Person,
  lot: { listingId: string; quantity: number; expiresOn: string | null; batch?: string },
): Promise<Lot> =>
  call('POST', `${order}/v1/lots`, {
    token: seller.token,
    json: lot,
    headers: { 'idempotency-key': randomUUID() },
  });

export interface OrderRequest {
  readonly deliveryPincode: string;
  readonly lines: readonly { listingId: string; units: number; expectedPricePaise?: number }[];
}

/** Orders; the same key with the same request gives the same orders again. */
export const placeOrder = (
  { order }: Addresses,
  shop: Person,
  request: OrderRequest,
  key: string = randomUUID(),
): Promise<{ groupId: string; orders: readonly Order[] }> =>
  call('POST', `${order}/v1/orders`, {
    token: shop.token,
    json: request,
    headers: { 'idempotency-key': key },
  });
