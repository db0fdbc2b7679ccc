import type { ApiResponseSchemaHost } from '@nestjs/swagger';

type SchemaObject = ApiResponseSchemaHost['schema'];

/** Parts of OpenAPI schemas for answers that are values of the inside, not classes of their own. */
export const text: SchemaObject = { type: 'string' };
export const integer: SchemaObject = { type: 'integer' };
export const number: SchemaObject = { type: 'number' };
export const flag: SchemaObject = { type: 'boolean' };
export const oneOf = (...values: readonly string[]): SchemaObject => ({
  type: 'string',
  enum: [...values],
});
export const listOf = (items: SchemaObject): SchemaObject => ({ type: 'array', items });
export const orNull = (schema: SchemaObject): SchemaObject => ({ ...schema, nullable: true });
export const recordOf = (schema: SchemaObject): SchemaObject => ({
  type: 'object',
  additionalProperties: schema,
});

/** An object that has all these properties, but for the `optional` ones. */
export const object = (
  properties: Record<string, SchemaObject>,
  optional: readonly string[] = [],
): SchemaObject => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

/** A page of a list. */
export const pageOf = (item: SchemaObject): SchemaObject =>
  object({ items: listOf(item), nextCursor: orNull(text) });
