/** Pieces shared by the entity schemas (JSON Schema 2020-12, kept to what draft-07 readers understand). */
export const text = { type: 'string', maxLength: 10_000 } as const;
export const nullable = <T extends { type: string }>(part: T) => ({
  ...part,
  type: [part.type, 'null'],
});
export const paise = { type: 'integer', minimum: 0 } as const;
export const units = { type: 'integer', minimum: 0 } as const;
export const instant = { type: 'string', format: 'date-time' } as const;
export const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
export const pincode = { type: 'string', pattern: '^[1-9]\\d{5}$' } as const;
export const id = (prefix: string) => ({
  type: 'string',
  pattern: `^${prefix}_[0-7][0-9A-HJKMNP-TV-Z]{25}$`,
});

/** What every entity carries. */
export const versioned = {
  version: { type: 'integer', minimum: 1 },
  createdAt: instant,
  updatedAt: instant,
} as const;

/**
 * An object schema. Unknown properties are allowed so that a reader older than the writer goes on; the bridge itself
 * publishes only the properties named here.
 */
export const object = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
