import { dayInIndia } from '@kirana/domain';
import { firstVersion, nextVersion, TABLES, transact, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Versioned, Write } from '@kirana/dynamodb';
import { IdempotentRequests } from '../idempotency/idempotent-requests.ts';
import type { CreatingRequest } from '../idempotency/idempotent-requests.ts';
import { fiscalYearOf, invoiceNumber } from '../invoices/fiscal-year.ts';
import { InvoiceRepository } from '../invoices/invoice-repository.ts';
import { balanceAfter } from '../khata/khata-account.ts';
import { khataEntry } from '../khata/khata-of-orders.ts';
import { KhataRepository } from '../khata/khata-repository.ts';
import type { LotEffect } from '../orders/step-effects.ts';
import type { StoredOrder } from '../orders/stored-order.ts';
import { LotRepository } from '../stock/lot-repository.ts';
import { afterMovements } from '../stock/stock-lot.ts';
import { stockMovement } from '../stock/stock-movement.ts';
import type { GoodsReturn } from './goods-return.ts';

export type StoredReturn = GoodsReturn & Versioned;

/** The order has no such return. */
export class UnknownReturn extends Error {
  readonly code = 'unknown-return';
  readonly retriable = false;

  constructor(returnId: string) {
    super(`The order has no return ${returnId}`);
    this.name = 'UnknownReturn';
  }
}

/** A return is decided once. */
export class ReturnAlreadyDecided extends Error {
  readonly code = 'return-decided';
  readonly retriable = false;

  constructor(returnId: string, state: string) {
    super(`Return ${returnId} is ${state} already`);
    this.name = 'ReturnAlreadyDecided';
  }
}

/** How an accepted return changes stock and books. */
export interface Acceptance {
  readonly lots: readonly LotEffect[];
  readonly reason: string | null;
  readonly by: string;
  /** ms since 1970. */
  readonly at: number;
}

/** Returns in DynamoDB, with everything that a decision changes in one transaction. */
export class ReturnRepository {
  readonly #returns: VersionedTable<StoredReturn>;
  readonly #orders: VersionedTable<StoredOrder>;
  readonly #lots: LotRepository;
  readonly #khatas: KhataRepository;
  readonly #numbers: InvoiceRepository;
  readonly #requests: IdempotentRequests;

  constructor(private readonly dynamo: Dynamo) {
    this.#returns = new VersionedTable<StoredReturn>(dynamo, TABLES.returns);
    this.#orders = new VersionedTable<StoredOrder>(dynamo, TABLES.orders);
    this.#lots = new LotRepository(dynamo);
    this.#khatas = new KhataRepository(dynamo);
    this.#numbers = new InvoiceRepository(dynamo);
    this.#requests = new IdempotentRequests(dynamo);
  }

  get(orderId: string, returnId: string): Promise<StoredReturn | undefined> {
    return this.#returns.get({ orderId, returnId });
  }

  async ofOrder(orderId: string): Promise<StoredReturn[]> {
    return (await this.#returns.query({ partition: orderId, limit: 100 })).items;
  }

  answered(request: CreatingRequest): Promise<GoodsReturn | undefined> {
    return this.#requests.answer<GoodsReturn>(request);
  }

  /** The return, the order that now holds its units, and the answer for retries. */
  ask(order: StoredOrder, asked: GoodsReturn, request: CreatingRequest, at: number): Promise<void> {
    return transact(this.dynamo, [
      this.#orders.replacement(order),
      this.#returns.creation(firstVersion<StoredReturn>(asked, new Date(at))),
      this.#requests.remember(request, asked, at),
    ]);
  }

  async turnDown(
    order: StoredOrder,
    asked: StoredReturn,
    reason: string | null,
    at: number,
  ): Promise<GoodsReturn> {
    const changes = { state: 'rejected', decision: reason } as const;
    const decided = nextVersion<StoredReturn>(asked, changes, new Date(at));
    await transact(this.dynamo, [
      this.#orders.replacement(order),
      this.#returns.replacement(decided),
    ]);
    return decided;
  }

  async accept(
    order: StoredOrder,
    asked: StoredReturn,
    { lots, reason, by, at }: Acceptance,
  ): Promise<GoodsReturn> {
    const fiscalYear = fiscalYearOf(dayInIndia(at));
    const sequence = (await this.#numbers.last(order.sellerId, `CN ${fiscalYear}`)) + 1;
    const creditNote = `CN${invoiceNumber(fiscalYear, sequence)}`;
    const changes = { state: 'accepted', decision: reason, creditNote } as const;
    const decided = nextVersion<StoredReturn>(asked, changes, new Date(at));
    const stock = await Promise.all(lots.map((lot) => this.#lotWrites(order, lot, by, at)));
    await transact(this.dynamo, [
      this.#returns.replacement(decided),
      this.#numbers.nextNumber(order.sellerId, `CN ${fiscalYear}`, sequence),
      ...stock.flat(),
      ...(await this.#khataWrites(order, decided, by, at)),
    ]);
    return decided;
  }

  async #lotWrites(
    { orderId, sellerId }: StoredOrder,
    { listingId, lotId, movements }: LotEffect,
    by: string,
    at: number,
  ): Promise<Write[]> {
    const lot = await this.#lots.get(listingId, lotId);
    if (!lot) throw new Error(`Lot ${lotId} of order ${orderId} is gone`);
    const context = { lotId, listingId, sellerId, by, reference: orderId, at };
    const ledger = movements.map((movement, place) => stockMovement(context, movement, place));
    return this.#lots.change(lot, afterMovements(lot, movements), ledger);
  }

  /** An order on credit gets its credit note into the khata; a cash order is paid back by hand. */
  async #khataWrites(
    { payment, sellerId, shopId }: StoredOrder,
    { amountPaise, creditNote }: StoredReturn,
    by: string,
    at: number,
  ): Promise<Write[]> {
    if (payment !== 'credit' || amountPaise === 0) return [];
    const khata = await this.#khatas.get(sellerId, shopId);
    if (!khata) return [];
    const reference = creditNote ?? '';
    const entry = khataEntry('credit-note', amountPaise, { reference, by, at });
    const balancePaise = balanceAfter(khata.balancePaise, 'credit-note', amountPaise);
    return this.#khatas.change(khata, { balancePaise }, [entry]);
  }
}
