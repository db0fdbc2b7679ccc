import type { ChangeEvent, EntityName, EntityOf } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import type { Key } from '@kirana/dynamodb';
import { readTopic } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import { goneOf } from '../changes/change-of-record.ts';
import { recordsOfChange } from '../changes/records-of-change.ts';
import { keyOf } from './publish-page.ts';
import type { PageParts } from './publish-page.ts';

/**
 * Publishes the delete of everything that the topic still has and the table no longer has: deletes that were lost with
 * the stream's old records. Resolves with how many those were. The topic is read twice, so that only ids are held of
 * what is still there.
 */
export async function publishDeletes(kafka: Kafka, parts: PageParts): Promise<number> {
  const { entity, items, publisher, allowed } = parts;
  const keys = await liveKeys(kafka, parts);
  const there = new Set<string>();
  for (const row of await items.getMany([...keys.values()])) {
    there.add(JSON.stringify(keyOf(parts.definition, row)));
  }
  const gone = [...keys].filter(([, key]) => !there.has(JSON.stringify(key))).map(([id]) => id);
  if (gone.length === 0) return 0;
  const last = await lastStates(kafka, entity, new Set(gone));
  const records = [...last.values()].flatMap((state) => recordsOfChange(goneOf(entity, state)));
  await publisher.publishAll([{ topic: TOPICS[entity], records }], allowed);
  return last.size;
}

/** Keys in the table of the entities that live by the topic's last word. */
async function liveKeys(
  kafka: Kafka,
  { entity, definition }: PageParts,
): Promise<Map<string, Key>> {
  const keys = new Map<string, Key>();
  await eachState(kafka, entity, (id, state) => {
    if (state) keys.set(id, keyOf(definition, state as unknown as Record<string, unknown>));
    else keys.delete(id);
  });
  return keys;
}

async function lastStates<E extends EntityName>(
  kafka: Kafka,
  entity: E,
  ids: ReadonlySet<string>,
): Promise<Map<string, EntityOf<E>>> {
  const states = new Map<string, EntityOf<E>>();
  await eachState(kafka, entity, (id, state) => {
    if (state && ids.has(id)) states.set(id, state);
  });
  return states;
}

const eachState = <E extends EntityName>(
  kafka: Kafka,
  entity: E,
  take: (id: string, state: EntityOf<E> | null) => void,
): Promise<void> =>
  readTopic(kafka, TOPICS[entity], ({ key, value }) => {
    const event = value && (JSON.parse(value.toString('utf8')) as ChangeEvent<E>);
    take(key, event ? event.data.after : null);
  });
