import type { ChangeEvent, EntityName, EntityOf } from '@kirana/contracts';
import { dayInIndia } from '@kirana/domain';

/** A change with the state on both sides of it; a delete leaves the state as it was. */
export interface Changed<E extends EntityName> {
  readonly before: EntityOf<E> | null;
  readonly after: EntityOf<E> | null;
  readonly version: number;
  /** When the change was made, ISO 8601 UTC, and the day in India. */
  readonly at: string;
  readonly day: string;
}

/** Undefined for a snapshot: it shows a state and tells of no change. */
export function changedBy<E extends EntityName>(event: ChangeEvent<E>): Changed<E> | undefined {
  const { op, before, after, version } = event.data;
  if (op === 'snapshot') return undefined;
  return { before, after, version, at: event.time, day: dayInIndia(Date.parse(event.time)) };
}
