import { isMeasured } from '../measures/amount.ts';
import type { Amount } from '../measures/amount.ts';
import { UNITS } from '../measures/units.ts';
import type { Link } from './link.ts';

/** A group of linked amounts in which ranges have become their mean and sums their sum: what is left is a product. */
export interface Product {
  readonly parts: readonly Amount[];
  readonly range: boolean;
  readonly free: boolean;
  readonly unlike: boolean;
}

export function foldSums(group: readonly Amount[], links: readonly Link[]): Product {
  const parts: Amount[] = [group[0]!];
  let [range, free, unlike] = [false, false, false];
  links.forEach((link, index) => {
    const [left, right] = [parts.at(-1)!, group[index + 1]!];
    const joined = link === 'times' ? undefined : joinedAmount(left, right, link);
    if (joined) {
      parts[parts.length - 1] = joined;
      range ||= link === 'range';
      free ||= link === 'plus';
    } else if (link === 'times') parts.push(right);
    else unlike ||= isMeasured(left) && isMeasured(right);
  });
  return { parts, range, free, unlike };
}

/** "250 - 300 g", "150+150 g", "2+1", "10 pcs + 2": a bare number takes the unit of its fellow. */
function joinedAmount(left: Amount, right: Amount, link: Link): Amount | undefined {
  if (!fit(left, right, link)) return undefined;
  const first = left.value * (left.kind === 'bare' ? scaleOf(right) : 1);
  if (link === 'range' && (first >= right.value || right.kind === 'bare')) return undefined;
  const value = link === 'range' ? (first + right.value) / 2 : first + right.value;
  const named = right.kind === 'bare' ? left : right;
  return { ...named, value: Math.round(value * 1e6) / 1e6, from: left.from, to: right.to };
}

function fit(left: Amount, right: Amount, link: Link): boolean {
  if (left.kind === right.kind)
    return link !== 'range' || isMeasured(left) || left.noun === right.noun;
  if (left.kind === 'bare') return right.kind !== 'container' || link === 'plus';
  return link === 'plus' && right.kind === 'bare' && !isMeasured(left);
}

/** Base units in one of the unit as written: 1000 for "kg". */
function scaleOf({ noun, base, kind }: Amount): number {
  const unit = kind === 'bare' ? undefined : UNITS.get(noun);
  return unit && unit.base === base ? unit.factor : 1;
}
