import type { Logger } from '@kirana/service';
import type { Checkout } from './checkout.ts';
import type { CheckoutStore } from './checkout-ports.ts';

/** A checkout takes well under a second; one that is open for so long was left by a crash. */
const ABANDONED_AFTER_MS = 30_000;

/** Goes on with checkouts whose process died before every order was decided. Several may sweep at once. */
export class CheckoutSweeper {
  constructor(
    private readonly checkout: Checkout,
    private readonly store: CheckoutStore,
    private readonly logger: Logger,
  ) {}

  /** One round; `now` in ms since 1970. Returns how many groups it settled. */
  async sweep(now: number): Promise<number> {
    let settled = 0;
    for (const group of await this.store.abandoned(now - ABANDONED_AFTER_MS)) {
      try {
        await this.store.close(await this.checkout.settle(group));
        settled += 1;
      } catch (error) {
        this.logger.warn({ err: error, groupId: group.groupId }, 'checkout not settled yet');
      }
    }
    return settled;
  }
}
