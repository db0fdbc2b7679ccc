import type { AttributeDefinition, KeySchemaElement } from '@aws-sdk/client-dynamodb';

/** What a table says of its keys, as it is asked for or as it is described. */
export interface KeyedTable {
  readonly AttributeDefinitions?: readonly AttributeDefinition[] | undefined;
  readonly KeySchema?: readonly KeySchemaElement[] | undefined;
  readonly GlobalSecondaryIndexes?:
    | readonly {
        readonly IndexName?: string | undefined;
        readonly KeySchema?: readonly KeySchemaElement[] | undefined;
      }[]
    | undefined;
}

/** A table is there, but made by a version that had other keys or indexes. */
export class TableKeysDiffer extends Error {
  readonly code = 'table-keys-differ';
  readonly retriable = false;

  constructor(table: string, lacking: readonly string[], found: readonly string[]) {
    super(
      `Table ${table} was made with other keys: expected ${lacking.join(' and ')}, found ${found.join(', ')}; ` +
        'copy its items into a new table, or let `make clean` remove a local one',
    );
    this.name = 'TableKeysDiffer';
  }
}

/** The table's key and those of its indexes, each as text: `key listingId S`, `index bySeller sellerId S createdAt S`. */
export function keysOf({
  AttributeDefinitions = [],
  KeySchema = [],
  GlobalSecondaryIndexes = [],
}: KeyedTable): string[] {
  const types = new Map(AttributeDefinitions.map((one) => [one.AttributeName, one.AttributeType]));
  const written = (keys: readonly KeySchemaElement[] = []): string =>
    keys.map(({ AttributeName }) => `${AttributeName} ${types.get(AttributeName)}`).join(' ');
  return [
    `key ${written(KeySchema)}`,
    ...GlobalSecondaryIndexes.map(
      ({ IndexName, KeySchema: keys }) => `index ${IndexName} ${written(keys)}`,
    ),
  ];
}
