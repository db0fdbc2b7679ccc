import type { OrderState } from '@kirana/contracts';

/** Who may move an order: the shop that placed it, the seller that delivers it, or Kirana itself when time runs out. */
export type Party = 'shop' | 'seller' | 'system';

/** What can be done to an order. */
export const ORDER_STEPS = ['accept', 'pack', 'ship', 'deliver', 'cancel'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];

interface Rule {
  readonly from: readonly OrderState[];
  readonly to: OrderState;
  readonly by: readonly Party[];
}

/**
 * The life of an order: placed → accepted → packed → shipped → delivered. A shop may cancel until the seller packs, a
 * seller until it ships; an order that no seller accepts in time is cancelled by Kirana.
 */
const RULES: Record<OrderStep, readonly Rule[]> = {
  accept: [{ from: ['placed'], to: 'accepted', by: ['seller'] }],
  pack: [{ from: ['accepted'], to: 'packed', by: ['seller'] }],
  ship: [{ from: ['packed'], to: 'shipped', by: ['seller'] }],
  deliver: [{ from: ['shipped'], to: 'delivered', by: ['seller', 'shop'] }],
  cancel: [
    { from: ['placed', 'accepted'], to: 'cancelled', by: ['shop', 'seller'] },
    { from: ['packed'], to: 'cancelled', by: ['seller'] },
    { from: ['placed'], to: 'cancelled', by: ['system'] },
  ],
};

export type StepDecision =
  | { readonly ok: true; readonly to: OrderState }
  | { readonly ok: false; readonly because: 'wrong-party'; readonly allowed: readonly Party[] }
  | {
      readonly ok: false;
      readonly because: 'wrong-state';
      readonly allowedFrom: readonly OrderState[];
    };

/**
 * Whether `party` may take `step` from `state`, and where it leads. A step that the party may never take is told apart
 * from one that comes too early or too late.
 */
export function decideStep(step: OrderStep, state: OrderState, party: Party): StepDecision {
  const open = RULES[step].filter((rule) => rule.by.includes(party));
  const rule = open.find(({ from }) => from.includes(state));
  if (rule) return { ok: true, to: rule.to };
  if (open.length > 0) {
    return { ok: false, because: 'wrong-state', allowedFrom: open.flatMap(({ from }) => from) };
  }
  const allowed = [...new Set(RULES[step].flatMap(({ by }) => by))];
  return { ok: false, because: 'wrong-party', allowed };
}

/** The steps a party may take now: what the app shows as buttons. */
export const openSteps = (state: OrderState, party: Party): OrderStep[] =>
  ORDER_STEPS.filter((step) => decideStep(step, state, party).ok);
