import { changeSource, changeType, checkEvent, ID_FIELDS, publishedPart } from '@kirana/contracts';
import type { ChangeEvent, EntityName, EntityOf, Operation } from '@kirana/contracts';
import type { StreamRecord } from '@kirana/dynamodb';

type Image = Record<string, unknown>;

/**
 * The event of a stream record, or undefined where nothing published changed. Its id is the entity's id with the
 * version, so that reading the stream again, from wherever, gives the same event. Throws `InvalidEvent`.
 */
export function changeOfRecord<E extends EntityName>(
  entity: E,
  { before, after }: Pick<StreamRecord, 'before' | 'after'>,
): ChangeEvent<E> | undefined {
  const was = before && publishedPart(entity, before);
  const is = after && publishedPart(entity, after);
  if (!was && !is) return undefined;
  if (was && is && JSON.stringify(was) === JSON.stringify(is)) return undefined;
  return eventOf(entity, was ? (is ? 'update' : 'delete') : 'create', was, is, traceOf(after));
}

/** The event that says how an item was found by a backfill. Throws `InvalidEvent`. */
export const snapshotOf = <E extends EntityName>(entity: E, item: Image): ChangeEvent<E> =>
  eventOf(entity, 'snapshot', null, publishedPart(entity, item), undefined);

/** The event of an item that a backfill no longer found, though its topic still has it. Throws `InvalidEvent`. */
export const goneOf = <E extends EntityName>(entity: E, last: EntityOf<E>): ChangeEvent<E> =>
  eventOf(entity, 'delete', last, null, undefined);

function eventOf<E extends EntityName>(
  entity: E,
  op: Operation,
  before: EntityOf<E> | null,
  after: EntityOf<E> | null,
  traceparent: string | undefined,
): ChangeEvent<E> {
  const state = (after ?? before) as unknown as Image;
  const subject = String(state[ID_FIELDS[entity]]);
  // The delete itself is the change after the last version.
  const version = after ? Number(state['version']) : Number(state['version']) + 1;
  return checkEvent(entity, {
    specversion: '1.0',
    id: `${subject}/${version}`,
    source: changeSource(entity),
    type: changeType(entity),
    subject,
    time: state['updatedAt'],
    datacontenttype: 'application/json',
    ...(traceparent === undefined ? {} : { traceparent }),
    data: { op, version, before, after },
  });
}

const traceOf = (after: Image | null): string | undefined =>
  typeof after?.['trace'] === 'string' ? after['trace'] : undefined;
