import type { PaymentMethod } from '@kirana/contracts';
import type { Dynamo } from '@kirana/dynamodb';
import { newId } from '@kirana/domain';
import { anOffer, aSellerOnOffer } from '@kirana/testing';
import { Checkout } from '../src/checkout/checkout.ts';
import { DynamoCheckoutStore } from '../src/checkout/dynamo-checkout-store.ts';
import { DynamoMarket } from '../src/checkout/dynamo-market.ts';
import type { OrderGroup } from '../src/checkout/order-group.ts';
import { Clock } from '../src/clock/clock.ts';
import { IdempotentRequests } from '../src/idempotency/idempotent-requests.ts';
import { InvoiceOfOrders } from '../src/invoices/invoice-of-orders.ts';
import { InvoiceRepository } from '../src/invoices/invoice-repository.ts';
import { KhataBook } from '../src/khata/khata-book.ts';
import { KhataOfOrders } from '../src/khata/khata-of-orders.ts';
import { KhataRepository } from '../src/khata/khata-repository.ts';
import { OfferRepository } from '../src/offers/offer-repository.ts';
import type { Offer } from '../src/offers/offer.ts';
import { OrderLifecycle } from '../src/orders/order-lifecycle.ts';
import { OrderRepository } from '../src/orders/order-repository.ts';
import { TermsRepository } from '../src/terms/terms-repository.ts';
import { LotRepository } from '../src/stock/lot-repository.ts';
import { afterMovements, emptyLot } from '../src/stock/stock-lot.ts';
import { stockMovement } from '../src/stock/stock-movement.ts';

/** A clock that a test sets. */
export class SettableClock extends Clock {
  #now: number;

  constructor(time: string) {
    super();
    this.#now = Date.parse(time);
  }

  set(time: string): void {
    this.#now = Date.parse(time);
  }

  override now(): number {
    return this.#now;
  }
}

interface Ordering {
  readonly shopId?: string;
  readonly payment?: PaymentMethod;
}

/** The parts of order-service over one set of tables, and quick ways to stock and order. */
export function aMarketOf(dynamo: Dynamo, clock: Clock) {
  const offers = new OfferRepository(dynamo);
  const lots = new LotRepository(dynamo);
  const orders = new OrderRepository(dynamo);
  const khatas = new KhataRepository(dynamo);
  const terms = new TermsRepository(dynamo);
  const store = new DynamoCheckoutStore(dynamo);
  const checkout = new Checkout(new DynamoMarket(offers, lots, khatas, terms), store, clock);
  const invoices = new InvoiceRepository(dynamo);
  const lifecycle = new OrderLifecycle(dynamo, orders, lots, clock, [
    new InvoiceOfOrders(invoices, offers),
    new KhataOfOrders(khatas),
  ]);
  const khata = new KhataBook(khatas, new IdempotentRequests(dynamo), clock);

  /** A seller with one listing and lots of so many units and that date, in order. */
  async function stocked(
    received: readonly (readonly [units: number, expiresOn: string | null])[],
    facts: Partial<Offer> = {},
  ) {
    const { listingId = newId('lst'), sellerId = newId('sel') } = facts;
    await offers.putSeller(aSellerOnOffer({ sellerId }));
    await offers.putOffer(anOffer({ ...facts, listingId, sellerId }));
    const lotIds: string[] = [];
    for (const [units, expiresOn] of received) {
      const lot = emptyLot({ listingId, sellerId, batch: null, expiresOn });
      const movements = [{ kind: 'received', units }] as const;
      const context = { ...lot, by: sellerId, reference: 'received', at: clock.now() };
      const ledger = movements.map((movement) => stockMovement(context, movement));
      const { lotId } = await lots.create({ ...lot, ...afterMovements(lot, movements) }, ledger);
      lotIds.push(lotId);
    }
    const counts = () => Promise.all(lotIds.map((lotId) => lots.get(listingId, lotId)));
    return { listingId, sellerId, lotIds, counts };
  }

  /** Orders so many units of each listing for a new shop. */
  const order = (
    lines: readonly (readonly [listingId: string, units: number])[],
    { shopId = newId('shp'), payment = 'cash' }: Ordering = {},
  ): Promise<OrderGroup> =>
    checkout.order({
      accountId: newId('acc'),
      shopId,
      idempotencyKey: newId('grp'),
      requestHash: 'the same',
      cart: {
        deliveryPincode: '560001',
        minimumDaysLeft: 0,
        payment,
        lines: lines.map(([listingId, units]) => ({ listingId, units })),
      },
    });

  return {
    offers,
    lots,
    orders,
    invoices,
    khatas,
    terms,
    khata,
    store,
    checkout,
    lifecycle,
    stocked,
    order,
  };
}
