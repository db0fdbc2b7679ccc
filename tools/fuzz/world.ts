import { randomUUID } from 'node:crypto';
import {
  addLot,
  call,
  openFirm,
  placeOrder,
  startImport,
  uploadPicture,
} from '@kirana/marketplace';
import type { Addresses } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';
import type { FuzzActor } from './actors.ts';

/** Real ids by the name of the parameter that takes them, so that generated requests get past the first lookup. */
export type Dictionaries = Readonly<Record<string, readonly string[]>>;

interface Listing {
  readonly listingId: string;
}

const TITLES = ['Parle-G Biscuit 70gm x 24', 'Aashirvaad Atta 5kg', 'Amul Taaza Milk 500 ml'];

/** The services that the world is made at. */
export type Places = Addresses & { readonly media: string };

const PRICE_LIST = {
  name: 'prices.csv',
  bytes: Buffer.from('title,price,mrp\nTata Salt 1kg,24,28\nSurf Excel 500g,not a price,70\n'),
};
/** One pixel. */
const PICTURE = {
  contentType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** One seller's goods with a picture, a shop's orders of them in several states, a return, an import, a khata. */
export async function furnish(
  addresses: Places,
  sellerActor: FuzzActor,
  shopActor: FuzzActor,
): Promise<Dictionaries> {
  const seller = { ...sellerActor, token: await sellerActor.freshToken() };
  const shop = { ...shopActor, token: await shopActor.freshToken() };
  await openFirm(addresses, seller);
  const listingIds: string[] = [];
  for (const title of TITLES) {
    const { listingId } = await call<Listing>('POST', `${addresses.catalog}/v1/listings`, {
      token: seller.token,
      json: { title, pricePaise: 10_000, mrpPaise: 12_000, minimumUnits: 1 },
      headers: { 'idempotency-key': randomUUID() },
    });
    listingIds.push(listingId);
  }
  const lots = await Promise.all(
    listingIds.map((listingId) => stocked(addresses, seller, listingId)),
  );
  const orderIds = [];
  for (const listingId of listingIds) {
    const { orders } = await placeOrder(addresses, shop, {
      deliveryPincode: '560001',
      lines: [{ listingId, units: 2 }],
    });
    orderIds.push(...orders.map(({ orderId }) => orderId));
  }
  for (const step of ['accept', 'pack', 'ship', 'deliver']) {
    await call('POST', `${addresses.order}/v1/orders/${orderIds[0]}/steps`, {
      token: seller.token,
      json: { step },
    });
  }
  const shopId = shop.shopId ?? '';
  await call('PUT', `${addresses.order}/v1/khata/${shopId}`, {
    token: seller.token,
    json: { limitPaise: 1_000_000, termsDays: 7 },
  });
  const { returnId } = await call<{ returnId: string }>(
    'POST',
    `${addresses.order}/v1/orders/${orderIds[0]}/returns`,
    {
      token: shop.token,
      json: { lines: [{ listingId: listingIds[0], units: 1, reason: 'damaged' }] },
      headers: { 'idempotency-key': randomUUID() },
    },
  );
  const sellerId = seller.sellerId ?? '';
  return {
    listingId: listingIds,
    lotId: lots.map(({ lotId }) => lotId),
    orderId: orderIds,
    returnId: [returnId],
    importId: [(await startImport(addresses, seller, PRICE_LIST)).importId],
    mediaId: [await uploadPicture(addresses.media, seller, PICTURE)],
    sellerId: [sellerId],
    partyId: [shopId, sellerId],
    shopId: [shopId],
    deliveryPincode: ['560001'],
    pincode: ['560001', '560002'],
  };
}

/** Order-service hears of a listing through Kafka: until then it knows no such listing. */
const stocked = (
  addresses: Addresses,
  seller: { token: string; accountId: string },
  listingId: string,
) =>
  eventually(
    () =>
      addLot(addresses, seller, {
        listingId,
        quantity: 1_000_000,
        expiresOn: '2099-12-31',
      }).catch(() => null),
    { timeoutMs: 60_000, describe: `order-service to know ${listingId}` },
  );
