import { changeType } from '../events/change-type.ts';
import { eventSchema } from '../events/check-event.ts';
import type { EntityName } from '../topics/topics.ts';
import { TOPICS } from '../topics/topics.ts';

const ENTITIES = Object.keys(TOPICS) as EntityName[];
const map = <T>(make: (entity: EntityName) => T) =>
  Object.fromEntries(ENTITIES.map((e) => [e, make(e)]));

/** The AsyncAPI 3.0 document of all topics (https://www.asyncapi.com/docs/reference/specification/v3.0.0). */
export const asyncApi = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Kirana change events',
    version: '1',
    description:
      'Every change of an entity as a CloudEvents 1.0 JSON event. At least once, in order per key; a tombstone ' +
      '(empty value) follows a delete. Readers apply only what has a higher data.version than what they hold.',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/cloudevents+json',
  channels: map((entity) => ({
    address: TOPICS[entity],
    description: `Changes of ${entity} entities; the key is the entity's id; compacted.`,
    messages: { changed: { $ref: `#/components/messages/${entity}Changed` } },
  })),
  operations: Object.fromEntries(
    ENTITIES.map((entity) => [
      `read${entity[0]?.toUpperCase()}${entity.slice(1)}Changes`,
      { action: 'receive', channel: { $ref: `#/channels/${entity}` } },
    ]),
  ),
  components: {
    messages: Object.fromEntries(
      ENTITIES.map((entity) => [
        `${entity}Changed`,
        { name: changeType(entity), payload: eventSchema(entity) },
      ]),
    ),
  },
});
