import { Injectable } from '@nestjs/common';
import { LotRepository } from '../stock/lot-repository.ts';
import { onHand } from '../stock/lot-counts.ts';
import type { StoredOrder } from './stored-order.ts';

/** So many units from one lot. */
export interface Pick {
  readonly lotId: string;
  readonly listingId: string;
  readonly title: string;
  /** As printed on the goods; null where none was written down. */
  readonly batch: string | null;
  readonly expiresOn: string | null;
  /** Selling units to take. */
  readonly units: number;
  /** Units on the shelf now, these among them. */
  readonly onHand: number;
}

/** What to take from which lot for an order, as a packer walks along the shelf. */
@Injectable()
export class PickList {
  constructor(private readonly lots: LotRepository) {}

  /** Line by line as ordered; of each line what expires first comes first. */
  of({ lines }: StoredOrder): Promise<Pick[]> {
    const picks = lines.flatMap(({ listingId, title, picks }) =>
      picks.toSorted(byExpiry).map((pick) => ({ ...pick, listingId, title })),
    );
    return Promise.all(
      picks.map(async ({ listingId, lotId, title, units, expiresOn }) => {
        const lot = await this.lots.get(listingId, lotId);
        const shelf = lot ? { batch: lot.batch, onHand: onHand(lot) } : { batch: null, onHand: 0 };
        return { lotId, listingId, title, units, expiresOn, ...shelf };
      }),
    );
  }
}

interface Dated {
  readonly expiresOn: string | null;
}

/** Goods without a date come last. */
const byExpiry = (a: Dated, b: Dated): number =>
  (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999');
