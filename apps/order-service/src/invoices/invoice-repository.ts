import { tableName, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Page, Versioned, Write } from '@kirana/dynamodb';
import type { Invoice } from './invoice.ts';

type StoredInvoice = Invoice & Versioned & { readonly sellerId: string };
interface Counter extends Versioned {
  readonly sellerYear: string;
  /** The number last given out. */
  readonly last: number;
}

/** Invoices and the counters they are numbered by. */
export class InvoiceRepository {
  readonly #invoices: VersionedTable<StoredInvoice>;
  readonly #counters: VersionedTable<Counter>;

  constructor(private readonly dynamo: Dynamo) {
    this.#invoices = new VersionedTable<StoredInvoice>(dynamo, TABLES.invoices);
    this.#counters = new VersionedTable<Counter>(dynamo, TABLES.invoiceCounters);
  }

  /** The number last given out to a seller in a fiscal year; 0 before the first. */
  async last(sellerId: string, fiscalYear: string): Promise<number> {
    return (await this.#counters.get({ sellerYear: `${sellerId}#${fiscalYear}` }))?.last ?? 0;
  }

  /**
   * Writes an invoice and moves the counter to its number, as part of the transaction that ships the goods: a number is
   * used only if everything is, so none is skipped and none given twice.
   */
  writes(invoice: Invoice, at: number): Write[] {
    const { sellerId } = invoice.seller;
    const time = new Date(at).toISOString();
    const versioned = { version: 1, createdAt: time, updatedAt: time };
    return [
      this.#invoices.creation({ ...invoice, sellerId, ...versioned }),
      this.nextNumber(sellerId, invoice.fiscalYear, invoice.sequence),
    ];
  }

  /** Gives out a number of a series (a fiscal year, or its credit notes), on condition that it is the next. */
  nextNumber(sellerId: string, series: string, sequence: number): Write {
    const first = sequence === 1;
    return {
      Put: {
        TableName: tableName(this.dynamo, TABLES.invoiceCounters),
        Item: { sellerYear: `${sellerId}#${series}`, last: sequence },
        ConditionExpression: first ? 'attribute_not_exists(sellerYear)' : '#last = :seen',
        ...(first
          ? {}
          : {
              ExpressionAttributeNames: { '#last': 'last' },
              ExpressionAttributeValues: { ':seen': sequence - 1 },
            }),
      },
    };
  }

  /** The invoice of an order, once it has shipped. */
  async ofOrder(orderId: string): Promise<Invoice | undefined> {
    const { items } = await this.#invoices.query({
      index: 'byOrder',
      partition: orderId,
      limit: 1,
    });
    return items[0];
  }

  /** A seller's invoices in the order of their numbers. */
  ofSeller(sellerId: string, limit: number, pageToken?: string): Promise<Page<Invoice>> {
    return this.#invoices.query({ partition: sellerId, limit, pageToken });
  }
}
