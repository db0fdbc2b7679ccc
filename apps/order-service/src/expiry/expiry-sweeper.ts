import { addDays, dayInIndia } from '@kirana/domain';
import type { Clock } from '../clock/clock.ts';
import { LotChanged } from '../stock/lot-repository.ts';
import type { LotRepository } from '../stock/lot-repository.ts';
import type { Movement } from '../stock/movement.ts';
import { afterMovements, EXPIRY_SHARDS } from '../stock/stock-lot.ts';
import type { StockLot } from '../stock/stock-lot.ts';
import { stockMovement } from '../stock/stock-movement.ts';

/**
 * Takes goods past their last day off the books: reservation passes them over by date in any case, this makes search,
 * warehouse and the seller's counts say so too. Promised units stay until their order is packed without them or
 * cancelled; the lot is looked at again until then.
 */
export class ExpirySweeper {
  constructor(
    private readonly lots: LotRepository,
    private readonly clock: Clock,
  ) {}

  /** One round over all lots, the shards side by side: most of a day's goods pass their date at one midnight. */
  async sweep(): Promise<number> {
    const at = this.clock.now();
    const shards = Array.from({ length: EXPIRY_SHARDS }, (_, shard) => this.sweepShard(shard, at));
    return (await Promise.all(shards)).reduce((sum, expired) => sum + expired, 0);
  }

  /** Returns how many lots it took off. */
  private async sweepShard(shard: number, at: number): Promise<number> {
    const yesterday = addDays(dayInIndia(at), -1);
    let expired = 0;
    for (const { listingId, lotId } of await this.lots.expired(shard, yesterday)) {
      const lot = await this.lots.get(listingId, lotId);
      if (lot?.expiryKey && (await this.expire(lot, at))) expired += 1;
    }
    return expired;
  }

  /** False where somebody else changed the lot: the next round sees it again. */
  private async expire(lot: StockLot, at: number): Promise<boolean> {
    const { available, reserved } = lot;
    if (available === 0 && reserved > 0) return false;
    const gone: Movement[] = available > 0 ? [{ kind: 'expired', units: available }] : [];
    const context = { ...lot, by: 'system', reference: `expired ${lot.expiresOn}`, at };
    const ledger = gone.map((movement, place) => stockMovement(context, movement, place));
    const off = reserved === 0 ? { expiryKey: undefined, expiryShard: undefined } : {};
    try {
      await this.lots.update(lot, { ...afterMovements(lot, gone), ...off }, ledger);
      return true;
    } catch (error) {
      if (error instanceof LotChanged) return false;
      throw error;
    }
  }
}
