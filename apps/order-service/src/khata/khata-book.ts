import { dayInIndia } from '@kirana/domain';
import { TransactionRefused } from '@kirana/dynamodb';
import type { Page } from '@kirana/dynamodb';
import { Injectable } from '@nestjs/common';
import { pauseBeforeRetry } from '../checkout/pause-before-retry.ts';
import { Clock } from '../clock/clock.ts';
import { IdempotentRequests } from '../idempotency/idempotent-requests.ts';
import type { CreatingRequest } from '../idempotency/idempotent-requests.ts';
import { balanceAfter, creditLeft } from './khata-account.ts';
import type { EntryKind } from './khata-account.ts';
import { khataEntry } from './khata-of-orders.ts';
import { KhataRepository } from './khata-repository.ts';
import type { StoredKhata } from './khata-repository.ts';
import { openSales, overduePaise } from './statement.ts';
import type { KhataEntry, OpenSale } from './statement.ts';

const TRIES = 25;

/** The two sides of a khata. */
export interface Parties {
  readonly sellerId: string;
  readonly shopId: string;
}

export interface KhataTerms {
  readonly limitPaise: number;
  readonly termsDays: number;
}

/** A khata as it stands today. */
export interface KhataStanding extends StoredKhata {
  readonly creditLeftPaise: number;
  readonly overduePaise: number;
  /** Sales not paid in full, the oldest first. */
  readonly openSales: readonly OpenSale[];
}

/** Money that settles a khata. */
export interface Settlement {
  readonly kind: Exclude<EntryKind, 'sale'>;
  readonly paise: number;
  /** Number of the receipt or note. */
  readonly reference: string;
  readonly note: string | null;
  readonly by: string;
}

/** The seller has no khata with this shop, or the shop none with this seller. */
export class UnknownKhata extends Error {
  readonly code = 'unknown-khata';
  readonly retriable = false;

  constructor({ sellerId, shopId }: Parties) {
    super(`No khata of ${shopId} with ${sellerId}`);
    this.name = 'UnknownKhata';
  }
}

/** Credit that sellers give shops. */
@Injectable()
export class KhataBook {
  constructor(
    private readonly khatas: KhataRepository,
    private readonly requests: IdempotentRequests,
    private readonly clock: Clock,
  ) {}

  find({ sellerId, shopId }: Parties): Promise<StoredKhata | undefined> {
    return this.khatas.get(sellerId, shopId);
  }

  /** Opens the khata, or changes limit and terms of `current`. Throws `ItemExists`, `StaleVersion`. */
  grant(
    parties: Parties,
    current: StoredKhata | undefined,
    terms: KhataTerms,
  ): Promise<StoredKhata> {
    return current
      ? this.khatas.update(current, terms)
      : this.khatas.create({ ...parties, ...terms, balancePaise: 0, heldPaise: 0 });
  }

  /** Throws `UnknownKhata`. */
  async standing(parties: Parties): Promise<KhataStanding> {
    const khata = await this.known(parties);
    const open = openSales(await this.khatas.allEntries(khata), khata.termsDays);
    return {
      ...khata,
      creditLeftPaise: creditLeft(khata),
      overduePaise: overduePaise(open, dayInIndia(this.clock.now())),
      openSales: open,
    };
  }

  /** A page of the statement, the newest entry first. Throws `UnknownKhata`. */
  async statement(parties: Parties, limit: number, pageToken?: string): Promise<Page<KhataEntry>> {
    return this.khatas.entries(await this.known(parties), limit, pageToken);
  }

  /** Writes a payment or a write-off, once a key. Throws `UnknownKhata`, `KeyReused`. */
  async settle(
    parties: Parties,
    { kind, paise, ...details }: Settlement,
    request: CreatingRequest,
  ): Promise<KhataEntry> {
    for (let tried = 1; ; tried += 1) {
      const answered = await this.requests.answer<KhataEntry>(request);
      if (answered) return answered;
      const khata = await this.known(parties);
      const at = this.clock.now();
      const entry = khataEntry(kind, paise, { ...details, at });
      const balancePaise = balanceAfter(khata.balancePaise, kind, paise);
      try {
        await this.khatas.transact([
          ...this.khatas.change(khata, { balancePaise }, [entry]),
          this.requests.remember(request, entry, at),
        ]);
        return entry;
      } catch (error) {
        if (!(error instanceof TransactionRefused) || tried === TRIES) throw error;
        await pauseBeforeRetry(tried);
      }
    }
  }

  ofSeller(sellerId: string, limit: number, pageToken?: string): Promise<Page<StoredKhata>> {
    return this.khatas.ofSeller(sellerId, limit, pageToken);
  }

  ofShop(shopId: string, limit: number, pageToken?: string): Promise<Page<StoredKhata>> {
    return this.khatas.ofShop(shopId, limit, pageToken);
  }

  private async known(parties: Parties): Promise<StoredKhata> {
    const khata = await this.find(parties);
    if (!khata) throw new UnknownKhata(parties);
    return khata;
  }
}
