import type { EntityName } from '@kirana/contracts';

export interface KeyDefinition {
  readonly partition: string;
  readonly sort?: string;
}

export interface IndexDefinition extends KeyDefinition {
  readonly name: string;
}

/** A table as its owning service declares it. Keys are strings unless `numbers` names them. */
export interface TableDefinition {
  /** Without the prefix. */
  readonly name: string;
  /** The service that alone writes it. */
  readonly owner: string;
  readonly key: KeyDefinition;
  readonly indexes?: readonly IndexDefinition[];
  /** Key attributes that are numbers. */
  readonly numbers?: readonly string[];
  /** Set where the bridge publishes the table's changes. */
  readonly entity?: EntityName;
  /** The attribute that holds the second (since 1970) at which an item may be dropped. */
  readonly ttl?: string;
}

/** The table's name in the account. */
export const tableName = (
  dynamo: { readonly tablePrefix: string },
  table: TableDefinition,
): string => `${dynamo.tablePrefix}${table.name}`;
