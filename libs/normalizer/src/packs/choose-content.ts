import type { Combo } from './combos.ts';
import { packOf, sameContent } from './term.ts';
import type { Term } from './term.ts';

/** The statement that tells the content of one unit, or why none does. */
export interface Chosen {
  readonly term: Term | null;
  readonly missing: string | null;
}

const absent = (missing: string): Chosen => ({ term: null, missing });
const chosen = (term: Term): Chosen => ({ term, missing: null });

/** Picks the content of one consumer unit; abstains where statements contradict each other. */
export function chooseContent(terms: readonly Term[], combo: Combo | undefined): Chosen {
  if (terms.some(({ unlike }) => unlike)) return absent('unlike contents are added up');
  const candidates = terms.filter(({ content }) => content !== null && content.value > 0);
  const measured = candidates.filter(({ content }) => content!.base !== 'pc');
  if (measured.length > 0) return amongMeasured(measured, terms, combo);
  return amongCounted(candidates);
}

const SEVERAL = 'the title states several quantities';

/** Another statement in the same measure that is neither the unit nor the whole. */
function contradicted(unit: Term, measured: readonly Term[]): boolean {
  const { value, base } = unit.content!;
  const whole = value * packOf(unit.levels);
  return measured.some(({ content, levels }) => {
    if (content!.base !== base || unit.each || levels.length > 0) return false;
    return !near(content!.value, value) && !near(content!.value, whole);
  });
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= b * 0.01;

function amongMeasured(
  measured: readonly Term[],
  terms: readonly Term[],
  combo: Combo | undefined,
): Chosen {
  const unit =
    measured.find(({ levels }) => levels.length > 0) ?? measured.find(({ each }) => each);
  if (unit) return contradicted(unit, measured) ? absent(SEVERAL) : chosen(unit);
  const alike = measured.filter(({ content }) => content!.base === measured[0]!.content!.base);
  if (combo && alike.length < measured.length)
    return absent('different contents are sold together');
  const different = distinct(alike);
  if (different.length === 1) return chosen(different[0]!);
  const told = partOfTotal(different, terms);
  if (told) return chosen(told);
  return absent(combo ? 'different contents are sold together' : SEVERAL);
}

function amongCounted(counted: readonly Term[]): Chosen {
  const unit = counted.find(({ levels }) => levels.length > 0);
  if (unit) return chosen(unit);
  const different = distinct(counted);
  if (different.length === 0) return absent('the title states no quantity');
  const telling = different.filter(({ content }) => content!.value > 1);
  if (telling.length < 2) return chosen(telling[0] ?? different[0]!);
  const things = telling.filter(({ content }) => content!.kind === 'content');
  return things.length === 1 ? chosen(things[0]!) : absent('the title states several counts');
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
  const isPart = ({ content }: Term): boolean =>
    content === smallest.content ||
    Math.abs(content!.value - smallest.content!.value * pack) < 1e-6;
  return pack > 1 && different.every(isPart) ? smallest : undefined;
}
