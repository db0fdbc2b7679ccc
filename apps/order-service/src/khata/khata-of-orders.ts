import { dayInIndia, newId } from '@kirana/domain';
import type { Write } from '@kirana/dynamodb';
import type { Step, StepConsequence } from '../orders/order-lifecycle.ts';
import type { StoredOrder } from '../orders/stored-order.ts';
import { balanceAfter, legsOf } from './khata-account.ts';
import type { EntryKind } from './khata-account.ts';
import type { KhataRepository } from './khata-repository.ts';
import type { KhataEntry } from './statement.ts';

/**
 * What orders on credit do to the khata: the amount is held from placing on; shipping turns what is really shipped into
 * a sale, cancelling lets go of it.
 */
export class KhataOfOrders implements StepConsequence {
  constructor(private readonly khatas: KhataRepository) {}

  async writes(before: StoredOrder, after: StoredOrder, step: Step, at: number): Promise<Write[]> {
    const { heldPaise = 0, sellerId, shopId, orderId } = before;
    if (heldPaise === 0 || (step.step !== 'ship' && step.step !== 'cancel')) return [];
    const khata = await this.khatas.get(sellerId, shopId);
    if (!khata) throw new Error(`The khata of order ${orderId} is gone`);
    const held = khata.heldPaise - heldPaise;
    if (step.step === 'cancel') return this.khatas.change(khata, { heldPaise: held }, []);
    const entry = khataEntry('sale', after.totalPaise, { reference: orderId, by: 'system', at });
    const balancePaise = balanceAfter(khata.balancePaise, 'sale', after.totalPaise);
    return this.khatas.change(khata, { heldPaise: held, balancePaise }, [entry]);
  }
}

/** An entry, ready to be written. Its id sorts by time, and sets apart two payments of one moment. */
export const khataEntry = (
  kind: EntryKind,
  paise: number,
  {
    reference,
    by,
    at,
    note = null,
  }: { reference: string; by: string; at: number; note?: string | null },
): KhataEntry => ({
  entryId: `${new Date(at).toISOString()}#${newId('grp', at).slice(-16)}`,
  kind,
  paise,
  legs: legsOf(kind, paise),
  reference,
  on: dayInIndia(at),
  at: new Date(at).toISOString(),
  by,
  note,
});
