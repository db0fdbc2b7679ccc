import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ENTITY_SCHEMAS } from '../schemas/entity-schemas.ts';
import type { EntityName } from '../topics/topics.ts';
import { TOPICS } from '../topics/topics.ts';
import type { SchemaNode } from './incompatibilities.ts';
import { incompatibilities } from './incompatibilities.ts';

const published = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../published/entities.v1.json'), 'utf8'),
) as Record<EntityName, SchemaNode>;

describe('a schema change', () => {
  it.each(Object.keys(TOPICS) as EntityName[])(
    'of %s still reads every event published so far',
    (entity) => {
      expect(incompatibilities(published[entity], ENTITY_SCHEMAS[entity] as SchemaNode)).toEqual(
        [],
      );
    },
  );

  const before: SchemaNode = {
    type: 'object',
    required: ['a'],
    properties: {
      a: { type: ['string', 'null'] },
      b: { enum: ['x', 'y'] },
      c: { type: 'integer', minimum: 0 },
    },
  };
  const after = (
    change: Partial<Record<'a' | 'b' | 'c' | 'd', SchemaNode | undefined>>,
    required = ['a'],
  ) => ({
    ...before,
    required,
    properties: Object.fromEntries(
      Object.entries({ ...before.properties, ...change }).filter(([, node]) => node !== undefined),
    ) as Record<string, SchemaNode>,
  });

  it.each<[string, SchemaNode, string]>([
    ['a removed property', after({ b: undefined }), '/b was removed'],
    ['a property that became required', after({}, ['a', 'b']), '/b became required'],
    ['a type that lost null', after({ a: { type: 'string' } }), '/a may no longer be null'],
    ['a value taken off a list', after({ b: { enum: ['x'] } }), '/b may no longer be "y"'],
    [
      'a raised minimum',
      after({ c: { type: 'integer', minimum: 1 } }),
      '/c has a narrower minimum',
    ],
    [
      'a new pattern',
      after({ a: { type: ['string', 'null'], pattern: '^x' } }),
      '/a has a narrower pattern',
    ],
  ])('is refused for %s', (_what, next, problem) => {
    expect(incompatibilities(before, next)).toEqual([problem]);
  });

  it('may add an optional property or a value', () => {
    const next = after({ b: { enum: ['x', 'y', 'z'] }, d: { type: 'string' } });
    expect(incompatibilities(before, next)).toEqual([]);
  });
});
