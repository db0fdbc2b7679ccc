import { dayInIndia } from '@kirana/domain';
import type { Row } from '@kirana/warehouse';
import type { Shown } from './state-of.ts';
import { lineage } from './state-of.ts';

/**
 * A row a count of searches. None where it is forgotten: catalog-service keeps its counts for some weeks only, what was
 * counted stays true.
 */
export function searchRows({ state, deleted, version }: Shown<'search'>): Row[] {
  if (deleted) return [];
  return [
    {
      search_id: state.searchId,
      query_group: state.queryGroup,
      script: state.script,
      category: state.category,
      area: state.area,
      searches: state.searches,
      zero_results: state.zeroResults,
      relaxed: state.relaxed,
      window_start: state.windowStart,
      window_seconds: state.windowSeconds,
      window_day: dayInIndia(Date.parse(state.windowStart)),
      ...lineage(version),
    },
  ];
}
