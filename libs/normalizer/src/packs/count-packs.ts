import type { TradeLevel } from '../listing/normalized-listing.ts';
import { packOf } from './term.ts';
import type { Content, Term } from './term.ts';

/** The statements beside the content's that tell how many units there are. */
export function packsBeside(content: Term | null, terms: readonly Term[]): Term[] {
  const packs = terms.filter((term) => term !== content && speaksOfPack(term, content));
  const said = packs.filter(({ weak }) => !weak);
  return said.length > 0 || (content?.levels.length ?? 0) > 0 ? said : largest(packs);
}

const largest = (packs: readonly Term[]): Term[] =>
  packs.length < 2
    ? [...packs]
    : [packs.reduce((a, b) => (packOf(b.levels) > packOf(a.levels) ? b : a))];

function speaksOfPack(term: Term, content: Term | null): boolean {
  if (!term.content) return true;
  if (term.content.base !== 'pc' || !content?.content || content.content.base === 'pc')
    return false;
  if (content.levels.length > 0 && !term.either) return false;
  if (term.content.kind === 'count' && countsVessels(term, content.content)) return true;
  if (term.either) return !isDescription(term) || content.levels.length > 0;
  return term.content.kind === 'count' && (follows(term, content) || term.levels.length > 0);
}

/** "250 ml (4 pcs)": liquids come in vessels, so pieces are vessels; "500 g (4 pcs)" may be four onions. */
const countsVessels = (term: Term, content: Content): boolean =>
  content.base === 'ml' && term.bracketed && !term.range && term.content!.value > 1;

/** A count in brackets after a mass describes the same unit. */
const isDescription = (term: Term): boolean => term.bracketed && term.content?.kind === 'count';

/** "70g 24 pcs": a bare count right after a mass counts units; in brackets it describes the same unit. */
const follows = (term: Term, content: Term): boolean =>
  !term.bracketed &&
  !term.range &&
  term.from >= content.to &&
  term.from - content.to <= 1 &&
  term.content!.value > 1;

/** Every level once, innermost first: "500 g x 2 (pack of 2)" says the same thing twice. */
export function levelsTogether(content: Term | null, packs: readonly Term[]): TradeLevel[] {
  const levels = [...(content?.levels ?? [])];
  for (const pack of packs) {
    const own = pack.content
      ? [{ name: 'piece', count: pack.content.value }, ...pack.levels]
      : pack.levels;
    const added = own.filter(
      ({ count }) => count > 1 && !levels.some((level) => level.count === count),
    );
    levels.push(...added);
  }
  return levels.filter(({ count }) => count > 1);
}
