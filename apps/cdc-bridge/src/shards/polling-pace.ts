import type { EntityName } from '@kirana/contracts';

/** How often an empty shard is asked, ms: DynamoDB Streams allows five reads a second and shard. */
export interface Pace {
  /** While there are changes. */
  readonly busyMs: number;
  /** When there were none for long. */
  readonly idleMs: number;
  /** The pause is this part of the time since the last change, in between. */
  readonly part: number;
}

/**
 * A change after a minute and a half without any waits 2.1 s at most, one within twenty seconds of another half a second:
 * with the index's refresh (0.5 s) a lone change is searchable within 3 s of its write. A read costs some 2 ms of
 * processor time on a busy machine: what an idle bridge takes of a core is mostly these.
 */
export const PACE: Pace = { busyMs: 200, idleMs: 2_100, part: 1 / 45 };

/** What nobody waits for on a screen: read a third as often, and a change of it is no reason to hurry. */
const UNHURRIED: ReadonlySet<EntityName> = new Set(['search', 'closure', 'media']);
const UNHURRIED_TIMES = 3;

/** What a reader of one shard asks of the pace of its process. */
export type ReadingPace = Pick<PollingPace, 'changed' | 'pauseMs'>;

/** The pace for a table of this entity. */
export const paceOf = (entity: EntityName, pace: PollingPace): ReadingPace =>
  UNHURRIED.has(entity)
    ? { changed: () => undefined, pauseMs: () => UNHURRIED_TIMES * pace.pauseMs() }
    : pace;

/** The pause between reads of all shards of one process: whoever changes a listing soon changes a lot. */
export class PollingPace {
  readonly #pace: Pace;
  readonly #now: () => number;
  #changedAt: number;

  constructor(pace: Pace = PACE, now: () => number = () => performance.now()) {
    this.#pace = pace;
    this.#now = now;
    this.#changedAt = now();
  }

  /** A read brought changes. */
  changed(): void {
    this.#changedAt = this.#now();
  }

  /** Ms to wait before the next read. */
  pauseMs(): number {
    const { busyMs, idleMs, part } = this.#pace;
    return Math.min(idleMs, Math.max(busyMs, (this.#now() - this.#changedAt) * part));
  }
}
