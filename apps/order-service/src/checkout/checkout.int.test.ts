import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { anOffer, aSellerOnOffer, stackEndpoints, uniqueName } from '@kirana/testing';
import { openOrderTables } from '../../test/order-tables.ts';
import { Clock } from '../clock/clock.ts';
import { KeyReused } from '../idempotency/key-reused.ts';
import { KhataRepository } from '../khata/khata-repository.ts';
import { OfferRepository } from '../offers/offer-repository.ts';
import { LotRepository } from '../stock/lot-repository.ts';
import { TermsRepository } from '../terms/terms-repository.ts';
import { afterMovements, emptyLot } from '../stock/stock-lot.ts';
import type { Cart } from './cart.ts';
import { Checkout } from './checkout.ts';
import type { CheckoutRequest } from './checkout.ts';
import { DynamoCheckoutStore } from './dynamo-checkout-store.ts';
import { DynamoMarket } from './dynamo-market.ts';
import { groupIdOf, groupRefusals, placedOrders } from './order-group.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const offers = new OfferRepository(dynamo);
const lots = new LotRepository(dynamo);
const store = new DynamoCheckoutStore(dynamo);
const newCheckout = () =>
  new Checkout(
    new DynamoMarket(offers, lots, new KhataRepository(dynamo), new TermsRepository(dynamo)),
    store,
    new Clock(),
  );

afterAll(() => dynamo.drop());

/** A seller with one listing and lots of so many units, each expiring a day after the one before. */
async function stocked(...units: number[]) {
  const [listingId, sellerId] = [newId('lst'), newId('sel')];
  await offers.putSeller(aSellerOnOffer({ sellerId }));
  await offers.putOffer(anOffer({ listingId, sellerId, pricePaise: 1_000 }));
  const lotIds: string[] = [];
  for (const [day, received] of units.entries()) {
    const expiresOn = `2099-01-0${day + 1}`;
    const lot = emptyLot({ listingId, sellerId, batch: null, expiresOn });
    const counts = afterMovements(lot, [{ kind: 'received', units: received }]);
    lotIds.push((await lots.create({ ...lot, ...counts }, [])).lotId);
  }
  const left = async () =>
    Promise.all(lotIds.map(async (lotId) => (await lots.get(listingId, lotId))?.available));
  return { listingId, sellerId, lotIds, left };
}

const cartOf = (...lines: [listingId: string, units: number][]): Cart => ({
  deliveryPincode: '560001',
  minimumDaysLeft: 0,
  payment: 'cash',
  lines: lines.map(([listingId, units]) => ({ listingId, units })),
});
const request = (cart: Cart, changes: Partial<CheckoutRequest> = {}): CheckoutRequest => ({
  accountId: newId('acc'),
  shopId: newId('shp'),
  idempotencyKey: uniqueName(),
  requestHash: JSON.stringify(cart),
  cart,
  ...changes,
});

describe('a checkout', () => {
  it('takes the goods that expire first and writes down each movement', async () => {
    const { listingId, lotIds, left } = await stocked(3, 10);
    const [order] = placedOrders(await newCheckout().order(request(cartOf([listingId, 5]))));
    expect(order?.lines[0]?.picks).toMatchObject([
      { lotId: lotIds[0], units: 3 },
      { lotId: lotIds[1], units: 2 },
    ]);
    expect(await left()).toEqual([0, 8]);
    const { items } = await lots.movements(lotIds[0] ?? '', 10);
    expect(items).toMatchObject([{ kind: 'reserved', units: 3, reference: order?.orderId }]);
  });

  it('retried with the same key is placed once and answers the same, also at the same time', async () => {
    const { listingId, left } = await stocked(10);
    const again = request(cartOf([listingId, 2]));
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => placedOrders(await newCheckout().order(again))),
    );
    expect(answers[0]).toHaveLength(1);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await left()).toEqual([8]);
  });

  it('refuses the key for another request', async () => {
    const { listingId } = await stocked(10);
    const first = request(cartOf([listingId, 2]));
    await newCheckout().order(first);
    const other = { ...first, requestHash: 'other' };
    await expect(newCheckout().order(other)).rejects.toThrow(KeyReused);
  });

  it('is refused when stock is short, and says how much there is', async () => {
    const { listingId, left } = await stocked(2, 1);
    const group = await newCheckout().order(request(cartOf([listingId, 4])));
    expect(placedOrders(group)).toEqual([]);
    expect(groupRefusals(group)).toEqual([
      { reason: 'short-stock', listingId, wanted: 4, available: 3 },
    ]);
    expect(await left()).toEqual([2, 1]);
  });

  it('orders nothing of anyone when one of several sellers is short', async () => {
    const [one, other] = [await stocked(5), await stocked(1)];
    const cart = cartOf([one.listingId, 1], [other.listingId, 2]);
    expect(placedOrders(await newCheckout().order(request(cart)))).toEqual([]);
    expect(await one.left()).toEqual([5]);
  });

  it('makes one order a seller, and goes on after a crash between them', async () => {
    const [one, other] = [await stocked(5), await stocked(5)];
    const again = request(cartOf([one.listingId, 1], [other.listingId, 2]));
    const place = store.place.bind(store);
    let placed = 0;
    store.place = async (placement) => {
      placed += 1;
      if (placed === 2) throw new Error('crashed');
      return place(placement);
    };
    await expect(newCheckout().order(again)).rejects.toThrow('crashed');
    store.place = place;
    expect([await one.left(), await other.left()]).toEqual([[4], [5]]);

    const groupId = groupIdOf(again.accountId, again.idempotencyKey);
    const [abandoned] = (await store.abandoned(Date.now() + 1)).filter(
      (group) => group.groupId === groupId,
    );
    if (!abandoned) throw new Error('The group is not found as abandoned');
    expect(placedOrders(await newCheckout().settle(abandoned))).toHaveLength(2);
    expect([await one.left(), await other.left()]).toEqual([[4], [3]]);
    expect(placedOrders(await newCheckout().order(again))).toHaveLength(2);
    expect((await store.abandoned(Date.now() + 1)).map((group) => group.groupId)).not.toContain(
      groupId,
    );
  });

  it('never sells more than there is, however many want it', async () => {
    const { listingId, left } = await stocked(4, 3, 5);
    const shops = Array.from({ length: 20 }, () => request(cartOf([listingId, 1])));
    const groups = await Promise.all(shops.map((shop) => newCheckout().order(shop)));
    expect(groups.filter((group) => placedOrders(group).length === 1)).toHaveLength(12);
    expect(await left()).toEqual([0, 0, 0]);
  });
});
