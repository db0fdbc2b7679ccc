import type { Quantity } from '@kirana/domain';
import type { Flag, TradeLevel } from '../listing/normalized-listing.ts';
import { chooseContent } from './choose-content.ts';
import type { Chosen } from './choose-content.ts';
import type { Combo } from './combos.ts';
import { levelsTogether, packsBeside } from './count-packs.ts';
import type { Gift } from './gifts.ts';
import type { Offer } from './offers.ts';
import { packOf } from './term.ts';
import type { Term } from './term.ts';

/** What a title says around its statements. */
export interface Circumstances {
  readonly offer: Offer | undefined;
  readonly combo: Combo | undefined;
  readonly gift: Gift | undefined;
  readonly loose: boolean;
}

/** What the statements of a title come to. */
export interface PackReading {
  readonly netQuantity: Quantity | null;
  readonly packCount: number;
  /** False where no statement gave the count. */
  readonly packStated: boolean;
  readonly levels: readonly TradeLevel[];
  readonly flags: readonly Flag[];
  /** Why there is no quantity. */
  readonly missing: string | null;
  /** The terms that were used. */
  readonly contentTerm: Term | null;
  readonly packTerms: readonly Term[];
  readonly offer: Offer | undefined;
}

/** Weighs the statements against each other; abstains where they cannot all be true. */
export function resolvePack(terms: readonly Term[], around: Circumstances): PackReading {
  const { offer, combo } = around;
  const chosen = chooseContent(terms, combo);
  const packTerms = packsBeside(chosen.term, terms);
  const levels = levelsTogether(chosen.term, packTerms);
  const units = comboUnits(packOf(levels), combo, chosen, terms);
  const packCount = units * (offer?.units ?? 1);
  const content = chosen.term?.content;
  return {
    netQuantity: content ? { value: content.value, unit: content.base } : null,
    packCount,
    packStated: packCount > 1,
    levels: levels.length > 1 ? levels : [],
    flags: flagsOf(chosen.term, packTerms, around),
    missing: chosen.missing,
    contentTerm: chosen.term,
    packTerms,
    offer,
  };
}

/** A combo with one stated content, or none, holds as many units as it names products. */
function comboUnits(
  own: number,
  combo: Combo | undefined,
  { term }: Chosen,
  terms: readonly Term[],
): number {
  if (!combo || own > 1) return own;
  const saysNothing = terms.every(({ content }) => content === null);
  return term || saysNothing ? combo.products : own;
}

function flagsOf(content: Term | null, packs: readonly Term[], around: Circumstances): Flag[] {
  const used = content ? [content, ...packs] : packs;
  const isFree =
    around.offer !== undefined || around.gift !== undefined || used.some(({ free }) => free);
  const flags: Flag[] = [];
  if (content?.range) flags.push('range');
  else if (content?.approx) flags.push('approx');
  if (around.combo) flags.push('combo');
  if (isFree) flags.push('free');
  if (around.loose) flags.push('loose');
  return flags;
}
