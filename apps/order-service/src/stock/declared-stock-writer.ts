import type { Listing, StockDeclaration } from '@kirana/contracts';
import { declaredIdentity, countMovements, isNews } from './declared-stock.ts';
import { LotChanged, LotRepository } from './lot-repository.ts';
import { afterMovements, emptyLot, lotIdOf } from './stock-lot.ts';
import type { StockLot } from './stock-lot.ts';
import { stockMovement } from './stock-movement.ts';

/** Races with orders before giving up; each one means that somebody's order went through. */
const TRIES = 20;
/** Movements looked at for what left the shelf between the count and its arrival. */
const RECENT = 200;

/** Keeps a listing's lot at what its seller declared, whenever and however often the declaration arrives. */
export class DeclaredStockWriter {
  constructor(private readonly lots: LotRepository) {}

  /** True where the declaration was news and is written now. */
  async declare(listing: Listing, at: number): Promise<boolean> {
    const { stock } = listing;
    if (!stock) return false;
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.write(listing, stock, at);
      } catch (error) {
        if (!(error instanceof LotChanged) || tried === TRIES) throw error;
      }
    }
  }

  private async write(listing: Listing, stock: StockDeclaration, at: number): Promise<boolean> {
    const { listingId, sellerId } = listing;
    const identity = declaredIdentity(listingId, stock);
    const lot = await this.lots.get(listingId, lotIdOf(identity));
    if (!isNews(lot?.declaredAsOf, stock)) return false;
    const counted = countMovements(lot ?? emptyLot({ ...identity, sellerId }), stock.quantity, {
      first: !lot,
      movedSince: lot ? await this.movedSince(lot, stock.asOf) : 0,
    });
    const reference = `declared ${stock.asOf}`;
    const context = { lotId: lotIdOf(identity), listingId, sellerId, by: sellerId, reference, at };
    const ledger = counted.map((movement, place) => stockMovement(context, movement, place));
    const declaredAsOf = stock.asOf;
    if (lot) {
      await this.lots.update(lot, { ...afterMovements(lot, counted), declaredAsOf }, ledger);
    } else {
      const fresh = emptyLot({ ...identity, sellerId });
      await this.lots.create({ ...fresh, ...afterMovements(fresh, counted), declaredAsOf }, ledger);
    }
    return true;
  }

  /** Units that left (negative) or came back after the count was made. */
  private async movedSince({ lotId }: StockLot, asOf: string): Promise<number> {
    const { items } = await this.lots.movements(lotId, RECENT);
    return items
      .filter(({ at }) => Date.parse(at) > Date.parse(asOf))
      .reduce((sum, { kind, units }) => sum + units * (SHELF_EFFECT[kind] ?? 0), 0);
  }
}

/** What takes units off the shelf or puts them back; promises move nothing, and a count is what is being corrected. */
const SHELF_EFFECT: Readonly<Record<string, number>> = {
  shipped: -1,
  returned: 1,
  expired: -1,
  'written-off': -1,
};
