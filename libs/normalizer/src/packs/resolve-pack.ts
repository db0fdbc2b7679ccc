import type { Quantity } from '@kirana/domain';
import type { Flag, TradeLevel } from '../listing/normalized-listing.ts';
import type { Offer } from './offers.ts';
import { packOf, sameContent } from './term.ts';
import type { Content, Term } from './term.ts';

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
}

/** How a combo of different products was announced. */
export interface Combo {
  readonly products: number;
}

/** Weighs the statements against each other; abstains where they cannot all be true. */
export function resolvePack(
  terms: readonly Term[],
  offer: Offer | undefined,
  combo: Combo | undefined,
): PackReading {
  const stated = terms.filter((term) => !insideOffer(term, offer));
  const chosen = chooseContent(stated, combo);
  const packTerms = stated.filter((term) => isPackBeside(term, chosen.term, stated));
  const levels = levelsTogether(chosen.term, packTerms);
  const ownPack = packOf(levels);
  const packCount = comboCount(ownPack, combo, chosen, stated) * (offer?.units ?? 1);
  return {
    netQuantity: chosen.term?.content ? quantityOf(chosen.term.content) : null,
    packCount,
    packStated: packCount > 1 || levels.length > 0,
    levels: levels.length > 1 ? levels : [],
    flags: flagsOf(chosen.term, packTerms, offer, combo),
    missing: chosen.missing,
    contentTerm: chosen.term,
    packTerms,
  };
}

const insideOffer = (term: Term, offer: Offer | undefined): boolean =>
  offer !== undefined && term.from >= offer.from && term.to <= offer.to;

const quantityOf = ({ value, base }: Content): Quantity => ({ value, unit: base });

interface Chosen {
  readonly term: Term | null;
  readonly missing: string | null;
}

const NONE: Chosen = { term: null, missing: 'the title states no quantity' };

function chooseContent(terms: readonly Term[], combo: Combo | undefined): Chosen {
  const candidates = terms.filter((term) => term.content !== null && term.content.value > 0);
  const measured = candidates.filter(({ content }) => content!.base !== 'pc');
  const counted = candidates.filter(({ content }) => content!.base === 'pc');
  return measured.length > 0 ? amongMeasured(measured, terms, combo) : amongCounted(counted);
}

function amongMeasured(
  measured: readonly Term[],
  terms: readonly Term[],
  combo: Combo | undefined,
): Chosen {
  const product =
    measured.find(({ levels }) => levels.length > 0) ?? measured.find(({ each }) => each);
  if (product) return { term: product, missing: null };
  const kinds = measured.filter(({ content }) => content!.base === measured[0]!.content!.base);
  const different = distinct(kinds);
  if (different.length === 1) return { term: different[0]!, missing: null };
  const part = partOfTotal(different, terms);
  if (part) return { term: part, missing: null };
  return {
    term: null,
    missing: combo ? 'different contents are sold together' : 'the title states several quantities',
  };
}

function amongCounted(counted: readonly Term[]): Chosen {
  const product = counted.find(({ levels }) => levels.length > 0);
  if (product) return { term: product, missing: null };
  const different = distinct(
    counted.filter(({ either, content }) => !either || content!.value > 0),
  );
  if (different.length === 0) return NONE;
  const telling = different.filter(({ content }) => content!.value > 1);
  if (telling.length > 1) {
    const things = telling.filter(({ content }) => content!.kind === 'content');
    return things.length === 1
      ? { term: things[0]!, missing: null }
      : { term: null, missing: 'the title states several counts' };
  }
  return { term: telling[0] ?? different[0]!, missing: null };
}

function distinct(terms: readonly Term[]): Term[] {
  const different: Term[] = [];
  for (const term of terms) {
    if (!different.some(({ content }) => sameContent(content!, term.content!)))
      different.push(term);
  }
  return different;
}

/** "1 kg (500 g, pack of 2)": of two contents the smaller is the unit where the pack makes up the other. */
function partOfTotal(different: readonly Term[], terms: readonly Term[]): Term | undefined {
  const pack = terms
    .filter(({ content }) => !content)
    .reduce((product, { levels }) => product * packOf(levels), 1);
  const smallest = different.reduce((a, b) => (a.content!.value <= b.content!.value ? a : b));
  const fits = different.every(
    ({ content }) =>
      content === smallest.content ||
      Math.abs(content!.value - smallest.content!.value * pack) < 1e-6,
  );
  return pack > 1 && fits ? smallest : undefined;
}

/** Whether a statement other than the content's tells how many units there are. */
function isPackBeside(term: Term, chosen: Term | null, terms: readonly Term[]): boolean {
  if (term === chosen) return false;
  if (!term.content) return true;
  if (!chosen || chosen.content!.base === 'pc' || term.content.base !== 'pc') return false;
  if (chosen.levels.length > 0) return false;
  if (term.either) return true;
  return term.content.kind === 'count' && follows(term, chosen) && terms.length === 2;
}

/** "70g 24 pcs": a bare count right after a mass counts units; in brackets it describes the same unit. */
const follows = (term: Term, chosen: Term): boolean =>
  !term.bracketed &&
  term.from >= chosen.to &&
  term.from - chosen.to <= 1 &&
  term.content!.value > 1 &&
  !term.range;

function levelsTogether(chosen: Term | null, packs: readonly Term[]): TradeLevel[] {
  const levels = [...(chosen?.levels ?? [])];
  for (const term of packs) {
    for (const level of term.content
      ? [{ name: 'piece', count: term.content.value }]
      : term.levels) {
      if (level.count > 1 && !levels.some(({ count }) => count === level.count)) levels.push(level);
    }
  }
  return levels;
}

/** A combo with one stated content, or none, holds as many units as it names products. */
function comboCount(
  own: number,
  combo: Combo | undefined,
  chosen: Chosen,
  terms: readonly Term[],
): number {
  if (!combo || own > 1 || combo.products < 2) return own;
  const contents = terms.filter(({ content }) => content !== null);
  return chosen.term || contents.length === 0 ? combo.products : own;
}

function flagsOf(
  chosen: Term | null,
  packs: readonly Term[],
  offer: Offer | undefined,
  combo: Combo | undefined,
): Flag[] {
  const used = chosen ? [chosen, ...packs] : packs;
  const flags: Flag[] = [];
  if (chosen?.range) flags.push('range');
  else if (chosen?.approx) flags.push('approx');
  if (combo) flags.push('combo');
  if (offer || used.some(({ free }) => free)) flags.push('free');
  return flags;
}
