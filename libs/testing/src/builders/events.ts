import type { ChangeEvent, EntityName, EntityOf, Operation } from '@kirana/contracts';
import { changeSource, changeType, checkEvent, ID_FIELDS } from '@kirana/contracts';

const subjectOf = (entity: EntityName, state: object): string =>
  String((state as Record<string, unknown>)[ID_FIELDS[entity]]);

/** The event of a change as the bridge publishes it; refused when the entities do not fit their schema. */
export function changeEventOf<E extends EntityName>(
  entity: E,
  op: Operation,
  before: EntityOf<E> | null,
  after: EntityOf<E> | null,
): ChangeEvent<E> {
  const state = after ?? before;
  if (!state) throw new TypeError('A change has a state before it or after it');
  const version = after ? after.version : state.version + 1;
  const subject = subjectOf(entity, state);
  return checkEvent(entity, {
    specversion: '1.0',
    id: `${subject}/${version}`,
    source: changeSource(entity),
    type: changeType(entity),
    subject,
    time: state.updatedAt,
    datacontenttype: 'application/json',
    data: { op, version, before, after },
  });
}
