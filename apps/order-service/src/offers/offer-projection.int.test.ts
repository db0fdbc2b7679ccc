import { afterAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import type { ChangeEvent, Listing } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { aListing, aSeller, changeEventOf, stackEndpoints, uniqueName } from '@kirana/testing';
import { openOrderTables } from '../../test/order-tables.ts';
import { DeclaredStockWriter } from '../stock/declared-stock-writer.ts';
import { LotRepository } from '../stock/lot-repository.ts';
import { applyRecords, readRecord } from './offer-projection.ts';
import { OfferRepository } from './offer-repository.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const offers = new OfferRepository(dynamo);
const lots = new LotRepository(dynamo);
const declared = new DeclaredStockWriter(lots);
afterAll(() => dynamo.drop());

type Event = ChangeEvent<'listing'> | ChangeEvent<'seller'>;

/** Applies events as one batch of a partition. */
const apply = (...events: Event[]) =>
  applyRecords(
    events.map((event) => {
      const topic = event.type.includes('seller') ? TOPICS.seller : TOPICS.listing;
      return readRecord(topic, JSON.stringify(event));
    }),
    offers,
    (listing) => declared.declare(listing, Date.now()),
  );

/** Three versions of a listing and its deletion. */
function history() {
  const listing = aListing({ listingId: newId('lst') });
  const stockAt = (quantity: number, asOf: string) => ({ quantity, expiresOn: '2099-01-01', asOf });
  const versions: Listing[] = [
    { ...listing, version: 1, stock: stockAt(10, '2026-11-23T07:00:00.000Z') },
    { ...listing, version: 2, pricePaise: 999, stock: stockAt(7, '2026-11-23T08:00:00.000Z') },
    {
      ...listing,
      version: 3,
      pricePaise: 999,
      status: 'paused',
      stock: stockAt(7, '2026-11-23T08:00:00.000Z'),
    },
  ];
  const events = versions.map((after, at) =>
    changeEventOf('listing', at === 0 ? 'create' : 'update', versions[at - 1] ?? null, after),
  );
  return { listing, versions, events };
}

const stateOf = async (listingId: string) => ({
  offer: await offers.offer(listingId),
  stock: (await lots.ofListing(listingId)).map(({ available, declaredAsOf }) => ({
    available,
    declaredAsOf,
  })),
});

describe('the copies of listings', () => {
  it('end in the same state after a full replay, in order, late or doubled', async () => {
    const { listing, events } = history();
    for (const event of events) await apply(event);
    const once = await stateOf(listing.listingId);
    expect(once).toMatchObject({
      offer: { pricePaise: 999, status: 'paused', version: 3 },
      stock: [{ available: 7 }],
    });
    for (const event of [...events, ...events.toReversed()]) await apply(event);
    expect(await stateOf(listing.listingId)).toEqual(once);
    await apply(...events.toReversed(), ...events);
    expect(await stateOf(listing.listingId)).toEqual(once);
  });

  it('are written where others of the batch are no news', async () => {
    const [known, fresh] = [history(), history()];
    await apply(...known.events);
    await apply(...known.events, ...fresh.events);
    const copies = await offers.offers([known, fresh].map(({ listing }) => listing.listingId));
    expect(copies.map(({ version }) => version)).toEqual([3, 3]);
  });

  it('are written whole, however many a batch has', async () => {
    const listings = Array.from({ length: 205 }, () => aListing({ listingId: newId('lst') }));
    await apply(...listings.map((listing) => changeEventOf('listing', 'create', null, listing)));
    expect(await offers.offers(listings.map(({ listingId }) => listingId))).toHaveLength(205);
  });

  it('keep a deleted listing deleted when an older event comes again', async () => {
    const { listing, versions, events } = history();
    for (const event of events) await apply(event);
    const gone = versions[2];
    if (!gone) throw new Error('cannot happen');
    await apply(changeEventOf('listing', 'delete', gone, null));
    for (const event of events) await apply(event);
    expect(await offers.offer(listing.listingId)).toMatchObject({ status: 'deleted', version: 4 });
  });
});

describe('stock declared by a listing', () => {
  it('becomes one lot, and a later count corrects it', async () => {
    const { listing, events } = history();
    for (const event of events) await apply(event);
    const [lot, ...others] = await lots.ofListing(listing.listingId);
    expect(others).toEqual([]);
    expect(lot).toMatchObject({ available: 7, received: 7, reserved: 0, expiresOn: '2099-01-01' });
    const { items } = await lots.movements(lot?.lotId ?? '', 10);
    expect(items.toReversed()).toMatchObject([
      { kind: 'received', units: 10 },
      { kind: 'counted', units: -3 },
    ]);
  });
});

describe('the copies of sellers', () => {
  it('follow the seller and ignore what is older', async () => {
    const seller = aSeller({ sellerId: newId('sel') });
    const moved = { ...seller, version: 2, areasServed: ['11'] };
    await apply(changeEventOf('seller', 'update', seller, moved));
    await apply(changeEventOf('seller', 'create', null, seller));
    expect(await offers.sellers([seller.sellerId])).toMatchObject([{ areasServed: ['11'] }]);
  });
});
