import type { ChangeEvent, EntityName, EntityOf } from '@kirana/contracts';

/** What an event says of its entity: the state to show, and whether it is the last one. */
export interface Shown<E extends EntityName> {
  readonly state: EntityOf<E>;
  readonly deleted: boolean;
  readonly version: number;
  /** When the change was made, ISO 8601 UTC. */
  readonly at: string;
}

/** A delete shows the state before it, marked as deleted; undefined where the event carries no state at all. */
export function shownBy<E extends EntityName>(event: ChangeEvent<E>): Shown<E> | undefined {
  const { before, after, version } = event.data;
  const state = after ?? before;
  return state ? { state, deleted: after === null, version, at: event.time } : undefined;
}

/** What every row carries of its source. */
export const lineage = (version: number) => ({
  _source_version: version,
  _loaded_at: new Date().toISOString(),
});
