/** Why a line, or one seller's part of a cart, cannot be ordered as asked; with the facts the shop needs to go on. */
export type Refusal =
  | { readonly reason: 'unknown-listing'; readonly listingId: string }
  | {
      readonly reason: 'not-orderable';
      readonly listingId: string;
      readonly because: NotOrderable;
    }
  | {
      readonly reason: 'price-changed';
      readonly listingId: string;
      readonly expectedPricePaise: number;
      readonly pricePaise: number;
      readonly mrpPaise: number | null;
    }
  | {
      readonly reason: 'invalid-quantity';
      readonly listingId: string;
      readonly units: number;
      readonly minimumUnits: number;
      readonly unitsStep: number;
      /** The nearest allowed numbers of units, ascending. */
      readonly nearest: readonly number[];
    }
  | {
      readonly reason: 'short-stock';
      readonly listingId: string;
      readonly wanted: number;
      readonly available: number;
    }
  | {
      readonly reason: 'area-not-served';
      readonly listingId: string;
      readonly sellerId: string;
      readonly deliveryPincode: string;
    }
  | {
      readonly reason: 'below-minimum-order';
      readonly sellerId: string;
      readonly minimumOrderPaise: number;
      readonly totalPaise: number;
    }
  | {
      readonly reason: 'credit-exceeded';
      readonly sellerId: string;
      /** What may still be ordered on credit; 0 where the seller gives this shop none. */
      readonly creditLeftPaise: number;
      readonly totalPaise: number;
    }
  | { readonly reason: 'too-many-lots'; readonly sellerId: string; readonly atMost: number };

export type NotOrderable =
  'paused' | 'deleted' | 'no-price' | 'price-above-mrp' | 'seller-paused' | 'seller-unknown';

/** Reasons that came true after the shop looked: the same cart may have been right a moment ago. */
const CHANGED_FACTS: ReadonlySet<Refusal['reason']> = new Set([
  'not-orderable',
  'price-changed',
  'short-stock',
  'credit-exceeded',
]);

/** 409 when only facts changed under the shop, 422 when the cart itself cannot be right. */
export const refusalStatus = (refusals: readonly Refusal[]): 409 | 422 =>
  refusals.every(({ reason }) => CHANGED_FACTS.has(reason)) ? 409 : 422;

/** The reason all refusals share, else `order-refused`: the slug of the problem's type. */
export const refusalSlug = (refusals: readonly Refusal[]): string => {
  const [first, ...others] = new Set(refusals.map(({ reason }) => reason));
  return first !== undefined && others.length === 0 ? first : 'order-refused';
};
