import { TransactionRefused } from '@kirana/dynamodb';
import type { Page, Write } from '@kirana/dynamodb';
import { Injectable } from '@nestjs/common';
import { pauseBeforeRetry } from '../checkout/pause-before-retry.ts';
import { Clock } from '../clock/clock.ts';
import { IdempotentRequests } from '../idempotency/idempotent-requests.ts';
import type { CreatingRequest } from '../idempotency/idempotent-requests.ts';
import { OfferRepository } from '../offers/offer-repository.ts';
import { countMovements } from './declared-stock.ts';
import { LotChanged, LotRepository } from './lot-repository.ts';
import type { Movement } from './movement.ts';
import { LotExists, UnknownListing, UnknownLot } from './stock-errors.ts';
import { afterMovements, emptyLot } from './stock-lot.ts';
import type { LotFacts, StockLot } from './stock-lot.ts';
import { stockMovement } from './stock-movement.ts';
import type { StockMovement } from './stock-movement.ts';

/** Goods that arrived, as the seller tells. */
export type Arrival = Omit<LotFacts, 'sellerId'> & { readonly quantity: number };

/** Orders race with a write-off for the same lot; each lost race means that somebody's order went through. */
const TRIES = 20;

/** Units that cannot be sold any more, and why. */
export interface WriteOff {
  readonly units: number;
  readonly reason: string;
}

/** Who keeps the book: always the seller of the goods. */
export interface Keeper {
  readonly sellerId: string;
  readonly accountId: string;
}

/** A seller's stock: lots received, counted, written off, and the ledger that explains them. */
@Injectable()
export class StockBook {
  constructor(
    private readonly lots: LotRepository,
    private readonly offers: OfferRepository,
    private readonly requests: IdempotentRequests,
    private readonly clock: Clock,
  ) {}

  /** A new lot. Throws `UnknownListing`, `LotExists`, `KeyReused`. */
  async receive(keeper: Keeper, arrival: Arrival, request: CreatingRequest): Promise<StockLot> {
    const answered = await this.requests.answer<StockLot>(request);
    if (answered) return answered;
    const offer = await this.offers.offer(arrival.listingId);
    if (offer?.sellerId !== keeper.sellerId) throw new UnknownListing(arrival.listingId);
    const lot = this.arrived(keeper, arrival);
    try {
      return await this.lots.create(lot.item, lot.ledger, (created) => [
        this.requests.remember(request, created, this.clock.now()),
      ]);
    } catch (error) {
      return this.afterRefusedCreation(error, request, lot.item);
    }
  }

  /** The seller's own lot. Throws `UnknownLot`, also for another seller's. */
  async lot(keeper: Keeper, lotId: string): Promise<StockLot> {
    const lot = await this.lots.find(lotId);
    if (lot?.sellerId !== keeper.sellerId) throw new UnknownLot(lotId);
    return lot;
  }

  /** What lies on the shelf now is `units`: the book follows. Throws `LotChanged` when `lot` is no longer current. */
  count(keeper: Keeper, lot: StockLot, units: number): Promise<StockLot> {
    return this.move(keeper, lot, countMovements(lot, units, { first: false }), 'count');
  }

  /** Takes units off the books that cannot be sold, once a key. Throws `UnknownLot`, `ImpossibleMovement`, `KeyReused`. */
  async writeOff(
    keeper: Keeper,
    lotId: string,
    { units, reason }: WriteOff,
    request: CreatingRequest,
  ): Promise<StockLot> {
    for (let tried = 1; ; tried += 1) {
      const answered = await this.requests.answer<StockLot>(request);
      if (answered) return answered;
      const lot = await this.lot(keeper, lotId);
      try {
        return await this.move(keeper, lot, [{ kind: 'written-off', units }], reason, (written) => [
          this.requests.remember(request, written, this.clock.now()),
        ]);
      } catch (error) {
        const raced = error instanceof LotChanged || error instanceof TransactionRefused;
        if (!raced || tried === TRIES) throw error;
        await pauseBeforeRetry(tried);
      }
    }
  }

  private move(
    keeper: Keeper,
    lot: StockLot,
    movements: readonly Movement[],
    reference: string,
    also?: (written: StockLot) => readonly Write[],
  ): Promise<StockLot> {
    const context = { ...lot, by: keeper.accountId, reference, at: this.clock.now() };
    const ledger = movements.map((movement, place) => stockMovement(context, movement, place));
    return this.lots.update(lot, afterMovements(lot, movements), ledger, also);
  }

  private arrived({ sellerId, accountId }: Keeper, arrival: Arrival) {
    const { quantity, ...facts } = arrival;
    const empty = emptyLot({ ...facts, sellerId });
    const movements: Movement[] = quantity > 0 ? [{ kind: 'received', units: quantity }] : [];
    const context = { ...empty, by: accountId, reference: 'received', at: this.clock.now() };
    return {
      item: { ...empty, ...afterMovements(empty, movements) },
      ledger: movements.map((movement, place) => stockMovement(context, movement, place)),
    };
  }

  /** A retry that ran beside the first attempt finds its answer; otherwise the lot was there before. */
  private async afterRefusedCreation(
    error: unknown,
    request: CreatingRequest,
    { lotId }: { lotId: string },
  ): Promise<StockLot> {
    const answered =
      error instanceof LotChanged || error instanceof TransactionRefused
        ? await this.requests.answer<StockLot>(request)
        : undefined;
    if (answered) return answered;
    throw error instanceof LotChanged ? new LotExists(lotId) : error;
  }

  async ofListing({ sellerId }: Keeper, listingId: string): Promise<StockLot[]> {
    const lots = await this.lots.ofListing(listingId);
    return lots.filter((lot) => lot.sellerId === sellerId);
  }

  ofSeller({ sellerId }: Keeper, limit: number, pageToken?: string): Promise<Page<StockLot>> {
    return this.lots.ofSeller(sellerId, limit, pageToken);
  }

  /** The ledger of the seller's own lot, newest first. Throws `UnknownLot`. */
  async movements(
    keeper: Keeper,
    lotId: string,
    limit: number,
    pageToken?: string,
  ): Promise<Page<StockMovement>> {
    await this.lot(keeper, lotId);
    return this.lots.movements(lotId, limit, pageToken);
  }
}
