import type { SearchFact } from '@kirana/contracts';

/** What shops looked for in one window and did not find. */
export interface WishDocument {
  readonly query: string;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** First three digits of the PIN code, or `-`. */
  readonly area: string;
  /** Category that was likely meant, or `-`. */
  readonly category: string;
  /** Searches that nothing answered. */
  readonly times: number;
  /** Searches that listings answered in part. */
  readonly partly: number;
}

/** Stands for what is not known. */
export const UNKNOWN = '-';

/** The wish in a window of searches; undefined where all was found. */
export function wishOf(fact: SearchFact): WishDocument | undefined {
  if (fact.zeroResults === 0 && fact.relaxed === 0) return undefined;
  return {
    query: fact.queryGroup,
    day: fact.windowStart.slice(0, 10),
    area: fact.area ?? UNKNOWN,
    category: fact.category ?? UNKNOWN,
    times: fact.zeroResults,
    partly: fact.relaxed,
  };
}
