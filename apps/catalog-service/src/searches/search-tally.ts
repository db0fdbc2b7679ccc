import type { SearchFact } from '@kirana/contracts';
import type { Unversioned } from '@kirana/dynamodb';
import { newId } from '@kirana/domain';

/** One search as it is counted: nothing of who asked. */
export interface CountedSearch {
  readonly queryGroup: string;
  readonly script: SearchFact['script'];
  readonly category: string | null;
  /** First three digits of the shop's PIN code. */
  readonly area: string | null;
  readonly outcome: 'answered' | 'relaxed' | 'nothing';
}

/** Counts of a window, before they are written. */
export type CountedWindow = Unversioned<SearchFact>;

interface Group {
  readonly searchId: string;
  readonly first: CountedSearch;
  searches: number;
  zeroResults: number;
  relaxed: number;
}

/** Counts searches by what was meant and from where, for one window of time. */
export class SearchTally {
  readonly #mostGroups: number;
  readonly #groups = new Map<string, Group>();
  #begunAt: number;

  /** `mostGroups` bounds the memory: what comes beyond in one window is not counted. `begunAt`: ms since 1970. */
  constructor(mostGroups: number, begunAt: number) {
    this.#mostGroups = mostGroups;
    this.#begunAt = begunAt;
  }

  /** False where the search was not counted, since the window holds as many groups as it may. */
  count(search: CountedSearch): boolean {
    const key = `${search.queryGroup}|${search.script}|${search.category ?? ''}|${search.area ?? ''}`;
    const group = this.#groups.get(key) ?? this.#open(key, search);
    if (!group) return false;
    group.searches++;
    if (search.outcome === 'nothing') group.zeroResults++;
    if (search.outcome === 'relaxed') group.relaxed++;
    return true;
  }

  /** Ends the window, begins the next, and gives what was counted. */
  take(now: number): CountedWindow[] {
    const windowStart = new Date(this.#begunAt).toISOString();
    const windowSeconds = Math.max(1, Math.round((now - this.#begunAt) / 1_000));
    const windows = [...this.#groups.values()].map(({ first, ...counts }) => ({
      ...counts,
      windowStart,
      windowSeconds,
      queryGroup: first.queryGroup,
      script: first.script,
      category: first.category,
      area: first.area,
    }));
    this.#groups.clear();
    this.#begunAt = now;
    return windows;
  }

  #open(key: string, first: CountedSearch): Group | undefined {
    if (this.#groups.size >= this.#mostGroups) return undefined;
    const group = { searchId: newId('sch'), first, searches: 0, zeroResults: 0, relaxed: 0 };
    this.#groups.set(key, group);
    return group;
  }
}
