import { addDays, dayInIndia, daysLeft } from '@kirana/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { LotRepository } from '../stock/lot-repository.ts';
import { lotView } from '../stock/lot-view.ts';
import type { LotView } from '../stock/lot-view.ts';

/** Days before a lot's last day at which its seller is warned, the most urgent first. */
export const WARNING_DAYS = [7, 30, 60] as const;

export interface ExpiryWarning extends LotView {
  /** 0 on the last day. */
  readonly daysLeft: number;
  /** The narrowest of the warnings that applies. */
  readonly withinDays: (typeof WARNING_DAYS)[number];
}

/** Tells sellers what they hold that will soon be waste. */
@Injectable()
export class ExpiryWarnings {
  constructor(
    private readonly lots: LotRepository,
    private readonly clock: Clock,
  ) {}

  /** Lots with units that may still be ordered, sellable today, the next to expire first. */
  async of(sellerId: string): Promise<ExpiryWarning[]> {
    const at = this.clock.now();
    const lots = await this.lots.expiring(sellerId, addDays(dayInIndia(at), WARNING_DAYS[2]));
    return lots
      .filter(({ available }) => available > 0)
      .flatMap((lot) => {
        const days = daysLeft(lot.expiresOn, at) ?? Infinity;
        const withinDays = WARNING_DAYS.find((limit) => days <= limit);
        return days < 0 || withinDays === undefined
          ? []
          : [{ ...lotView(lot), daysLeft: days, withinDays }];
      });
  }
}
