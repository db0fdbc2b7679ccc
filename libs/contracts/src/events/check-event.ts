import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import { ENTITY_SCHEMAS } from '../schemas/entity-schemas.ts';
import type { EntityName } from '../topics/topics.ts';
import { TOPICS } from '../topics/topics.ts';
import type { ChangeEvent } from './change-event.ts';
import { OPERATIONS } from './change-event.ts';
import { changeType } from './change-type.ts';

/** An event that is not what its schema promises. Trying again cannot help. */
export class InvalidEvent extends Error {
  readonly code = 'invalid-event';
  readonly retriable = false;

  readonly entity: EntityName;
  readonly problems: readonly { path: string; message: string }[];

  constructor(entity: EntityName, problems: readonly { path: string; message: string }[]) {
    super(
      `Not a valid ${entity} event: ${problems.map((p) => `${p.path} ${p.message}`).join('; ')}`,
    );
    this.name = 'InvalidEvent';
    this.entity = entity;
    this.problems = problems;
  }
}

/** The JSON Schema of an entity's change event, as published in AsyncAPI. */
export function eventSchema(entity: EntityName) {
  const state = { anyOf: [{ type: 'null' }, ENTITY_SCHEMAS[entity]] };
  return {
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', minLength: 1 },
      source: { type: 'string', minLength: 1 },
      type: { const: changeType(entity) },
      subject: { type: 'string', minLength: 1 },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      traceparent: { type: 'string' },
      data: {
        type: 'object',
        required: ['op', 'version', 'before', 'after'],
        properties: {
          op: { enum: OPERATIONS },
          version: { type: 'integer', minimum: 1 },
          before: state,
          after: state,
        },
      },
    },
  };
}

const ajv = ajvFormats.default(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }));
const checks = Object.fromEntries(
  (Object.keys(TOPICS) as EntityName[]).map((entity) => [entity, ajv.compile(eventSchema(entity))]),
) as Record<EntityName, ValidateFunction>;

/** Returns the event typed, or throws `InvalidEvent` that names every wrong path. */
export function checkEvent<E extends EntityName>(entity: E, event: unknown): ChangeEvent<E> {
  const check = checks[entity];
  if (check(event)) return event as ChangeEvent<E>;
  throw new InvalidEvent(entity, (check.errors ?? []).map(problem));
}

/** Decodes and checks the value of a Kafka record. */
export function parseEvent<E extends EntityName>(
  entity: E,
  value: Uint8Array | string,
): ChangeEvent<E> {
  const text = typeof value === 'string' ? value : Buffer.from(value).toString('utf8');
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch (error) {
    throw new InvalidEvent(entity, [
      { path: '/', message: `is not JSON (${(error as Error).message})` },
    ]);
  }
  return checkEvent(entity, event);
}

const problem = (error: ErrorObject) => ({
  path: error.instancePath || '/',
  message: `${error.message ?? 'is wrong'}${error.params['additionalProperty'] ?? ''}`,
});
