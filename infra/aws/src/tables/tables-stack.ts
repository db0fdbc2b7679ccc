import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { TABLES } from '@kirana/dynamodb';
import type { KeyDefinition, TableDefinition } from '@kirana/dynamodb';
import type { Construct } from 'constructs';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { StageSize } from '../stage/sizes.ts';

/** Every table as `libs/dynamodb` declares it: the local stack makes its tables from the same definitions. */
export class TablesStack extends KiranaStack {
  readonly tables: ReadonlyMap<TableDefinition, dynamodb.Table>;
  /** Before each name, as TABLE_PREFIX tells the apps. */
  readonly prefix: string;

  constructor(scope: Construct, id: string, size: StageSize, key: kms.IKey) {
    super(scope, id, size);
    this.prefix = `${this.named('')}`;
    const definitions: TableDefinition[] = Object.values(TABLES);
    this.tables = new Map(definitions.map((table) => [table, this.#table(table, key)]));
  }

  #table(definition: TableDefinition, encryptionKey: kms.IKey): dynamodb.Table {
    const attribute = (name: string): dynamodb.Attribute => ({
      name,
      type: definition.numbers?.includes(name)
        ? dynamodb.AttributeType.NUMBER
        : dynamodb.AttributeType.STRING,
    });
    const keys = ({ partition, sort }: KeyDefinition) => ({
      partitionKey: attribute(partition),
      ...(sort ? { sortKey: attribute(sort) } : {}),
    });
    const table = new dynamodb.Table(this, definition.name, {
      tableName: `${this.prefix}${definition.name}`,
      ...keys(definition.key),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      deletionProtection: this.size.keepsData,
      removalPolicy: this.removal,
      ...(definition.entity ? { stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      ...(definition.ttl ? { timeToLiveAttribute: definition.ttl } : {}),
    });
    for (const index of definition.indexes ?? []) {
      table.addGlobalSecondaryIndex({ indexName: index.name, ...keys(index) });
    }
    return table;
  }
}
