/** The part of an OpenAPI document that is read here. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

export interface GeneratedRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
}

/** What breaks programs: nothing, too much, the wrong kind, other scripts, halves of characters, keys of objects. */
const RUBBISH: readonly unknown[] = [
  null,
  '',
  ' ',
  '0',
  '-1',
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  true,
  [],
  {},
  [null],
  { $gt: '' },
  { constructor: 1 },
  'x'.repeat(5_000),
  'आटा ५ किलो',
  '\ud800',
  '\u0000',
  "' OR 1=1 --",
  '../../etc/passwd',
  '%00',
  '2026-02-30',
  'lst_01J9Z3NDEKTSV4RRFFQ69G5FAV',
];

/** Requests that follow an operation's description, and lie now and then. `random`: 0 to 1. */
export function generator(document: OpenApi, ids: readonly string[], random: () => number) {
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

  function valueOf(schema: Schema | undefined, depth: number): unknown {
    const known = resolved(document, schema);
    if (!known || depth > 6 || random() < 0.2) return one(RUBBISH);
    if (known.enum) return one(known.enum);
    if (known.properties) {
      const members = Object.entries(known.properties).filter(() => random() < 0.85);
      return Object.fromEntries(members.map(([name, part]) => [name, valueOf(part, depth + 1)]));
    }
    if (known.type === 'array') {
      return Array.from({ length: Math.floor(random() * 3) }, () =>
        valueOf(known.items, depth + 1),
      );
    }
    if (known.type === 'integer' || known.type === 'number') return Math.floor(random() * 100);
    if (known.type === 'boolean') return random() < 0.5;
    return random() < 0.5 ? one(ids) : one(RUBBISH);
  }

  const text = (): string => {
    const value = random() < 0.6 ? one(ids) : one(RUBBISH);
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  };
  // Half a character cannot be written into an address at all.
  const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());

  return (template: string, method: string, operation: Operation): GeneratedRequest => {
    const path = template.replaceAll(/\{\w+\}/g, () => encoded(text()).slice(0, 300) || '-');
    const query = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && random() < 0.6)
      .map(({ name }) => `${encoded(name)}=${encoded(text())}`)
      .join('&');
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    const body = schema && JSON.stringify(valueOf(schema, 0));
    return {
      method: method.toUpperCase(),
      path: query ? `${path}?${query}` : path,
      ...(body === undefined ? {} : { body: random() < 0.05 ? body.slice(1) : body }),
    };
  };
}

const resolved = ({ components }: OpenApi, schema: Schema | undefined): Schema | undefined =>
  schema?.$ref ? components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] : schema;
