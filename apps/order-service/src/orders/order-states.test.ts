import { describe, expect, it } from '@jest/globals';
import { ORDER_STATES } from '@kirana/contracts';
import type { OrderState } from '@kirana/contracts';
import { decideStep, openSteps, ORDER_STEPS } from './order-states.ts';
import type { Party } from './order-states.ts';

const PARTIES: Party[] = ['shop', 'seller', 'system'];

describe('an order', () => {
  it('offers each party exactly these steps in each state', () => {
    const table = ORDER_STATES.map((state) => [
      state,
      ...PARTIES.map((party) => openSteps(state, party).join(' ')),
    ]);
    expect(table).toEqual([
      ['placed', 'cancel', 'accept cancel', 'cancel'],
      ['accepted', 'cancel', 'pack cancel', ''],
      ['packed', '', 'ship cancel', ''],
      ['shipped', 'deliver', 'deliver', ''],
      ['delivered', '', '', ''],
      ['cancelled', '', '', ''],
    ]);
  });

  it('reaches delivered by the usual steps', () => {
    let state: OrderState = 'placed';
    for (const step of ['accept', 'pack', 'ship', 'deliver'] as const) {
      const decision = decideStep(step, state, 'seller');
      if (decision.ok) state = decision.to;
    }
    expect(state).toBe('delivered');
  });

  it('never moves once delivered or cancelled', () => {
    for (const state of ['delivered', 'cancelled'] as const) {
      for (const step of ORDER_STEPS) {
        for (const party of PARTIES) expect(decideStep(step, state, party).ok).toBe(false);
      }
    }
  });

  it('tells a step that is not for this party from one that is not for this state', () => {
    expect(decideStep('accept', 'placed', 'shop')).toEqual({
      ok: false,
      because: 'wrong-party',
      allowed: ['seller'],
    });
    expect(decideStep('ship', 'placed', 'seller')).toEqual({
      ok: false,
      because: 'wrong-state',
      allowedFrom: ['packed'],
    });
  });
});
