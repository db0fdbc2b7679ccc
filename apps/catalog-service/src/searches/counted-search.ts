import { queryGroupOf, scriptOf } from '@kirana/search';
import type { ProductsPage } from '@kirana/search';
import type { CountedSearch } from './search-tally.ts';

const OUTCOMES = { exact: 'answered', relaxed: 'relaxed', popular: 'nothing' } as const;

/** What is counted of a search; undefined where nothing was looked for by words. */
export function countedSearch(
  { asked, fit, items }: ProductsPage,
  pincode: string | undefined,
): CountedSearch | undefined {
  const queryGroup = asked ? queryGroupOf(asked) : '';
  if (!asked || queryGroup === '') return undefined;
  return {
    queryGroup,
    script: scriptOf(asked.written),
    category: asked.category ?? (fit === 'exact' ? (items[0]?.category ?? null) : null),
    area: pincode?.slice(0, 3) ?? null,
    outcome: OUTCOMES[fit],
  };
}
