/** The parts of a JSON Schema that our entity schemas use. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/**
 * What makes `next` refuse or misread an event written under `published`. Topics are compacted and replayed from the
 * start, so every event ever written must stay readable: a property may be added but never removed, become required,
 * or take fewer values than before. An empty list means compatible.
 */
export function incompatibilities(published: SchemaNode, next: SchemaNode, path = ''): string[] {
  return [
    ...narrowedTypes(published, next, path),
    ...narrowedValues(published, next, path),
    ...narrowedLimits(published, next, path),
    ...newlyRequired(published, next, path),
    ...Object.entries(published.properties ?? {}).flatMap(([name, node]) => {
      const after = next.properties?.[name];
      return after
        ? incompatibilities(node, after, `${path}/${name}`)
        : [`${path}/${name} was removed`];
    }),
    ...(published.items && next.items
      ? incompatibilities(published.items, next.items, `${path}/*`)
      : []),
  ];
}

const types = (node: SchemaNode): readonly string[] =>
  node.type === undefined ? [] : [node.type].flat();

function narrowedTypes(published: SchemaNode, next: SchemaNode, path: string): string[] {
  const allowed = types(next);
  if (allowed.length === 0) return [];
  const lost = types(published).filter((type) => !allowed.includes(type));
  return lost.map((type) => `${path || '/'} may no longer be ${type}`);
}

function narrowedValues(published: SchemaNode, next: SchemaNode, path: string): string[] {
  if (!next.enum) return [];
  if (!published.enum) return [`${path} is limited to a list of values`];
  const lost = published.enum.filter((value) => !next.enum?.includes(value));
  return lost.map((value) => `${path} may no longer be ${JSON.stringify(value)}`);
}

/** For these keywords a larger number refuses more; for `maximum` and `maxLength` a smaller one does. */
const RAISED = ['minimum', 'exclusiveMinimum', 'minItems'] as const;
const LOWERED = ['maximum', 'maxLength'] as const;

function narrowedLimits(published: SchemaNode, next: SchemaNode, path: string): string[] {
  const raised = RAISED.filter((key) => (next[key] ?? -Infinity) > (published[key] ?? -Infinity));
  const lowered = LOWERED.filter((key) => (next[key] ?? Infinity) < (published[key] ?? Infinity));
  const patterned =
    next.pattern !== undefined && next.pattern !== published.pattern ? ['pattern'] : [];
  return [...raised, ...lowered, ...patterned].map((key) => `${path} has a narrower ${key}`);
}

function newlyRequired(published: SchemaNode, next: SchemaNode, path: string): string[] {
  const fresh = (next.required ?? []).filter((name) => !published.required?.includes(name));
  return fresh.map((name) => `${path}/${name} became required`);
}
