import { dayInIndia } from '@kirana/domain';
import type { Write } from '@kirana/dynamodb';
import type { OfferRepository } from '../offers/offer-repository.ts';
import type { Step, StepConsequence } from '../orders/order-lifecycle.ts';
import type { StoredOrder } from '../orders/stored-order.ts';
import { fiscalYearOf } from './fiscal-year.ts';
import type { InvoiceRepository } from './invoice-repository.ts';
import { invoiceOf } from './invoice.ts';

/** Every order that ships gets the seller's next invoice: removal of the goods is the time of supply. */
export class InvoiceOfOrders implements StepConsequence {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly offers: OfferRepository,
  ) {}

  async writes(_before: StoredOrder, after: StoredOrder, step: Step, at: number): Promise<Write[]> {
    if (step.step !== 'ship') return [];
    const { orderId, shopId, sellerId, deliveryPincode } = after;
    const [seller] = await this.offers.sellers([sellerId]);
    if (!seller) throw new Error(`Seller ${sellerId} of order ${orderId} is not known`);
    const issuedOn = dayInIndia(at);
    const lines = after.lines
      .filter(({ units }) => units > 0)
      .map((line) => ({ ...line, hsn: line.hsn ?? null }));
    const supply = { orderId, shopId, seller, deliveryPincode, lines, issuedOn };
    const last = await this.invoices.last(sellerId, fiscalYearOf(issuedOn));
    return this.invoices.writes(invoiceOf(supply, last + 1), at);
  }
}
