import { createDynamo, provisionTables } from '@kirana/dynamodb';
import { createKafka, provisionTopics } from '@kirana/kafka';
import { createS3Store, provisionBucket } from '@kirana/object-store';
import { createSearch, provisionIndex } from '@kirana/search';
import { createWarehouse, migrate } from '@kirana/warehouse';
import type { ProvisionConfig } from './config.ts';

/** Creates what the apps expect to find. What is there already stays as it is, so it may run at any time. */
export async function provision(config: ProvisionConfig): Promise<void> {
  await Promise.all([
    topics(config),
    tables(config),
    bucket(config),
    indexes(config),
    warehouseTables(config),
  ]);
}

const topics = ({ kafkaBrokers }: ProvisionConfig): Promise<void> =>
  provisionTopics(createKafka({ brokers: kafkaBrokers, clientId: 'provision' }));

async function tables({ dynamodbEndpoint, awsRegion }: ProvisionConfig): Promise<void> {
  const dynamo = createDynamo({ endpoint: dynamodbEndpoint, region: awsRegion });
  try {
    await provisionTables(dynamo);
  } finally {
    dynamo.close();
  }
}

async function bucket({ s3Endpoint, awsRegion, s3Bucket }: ProvisionConfig): Promise<void> {
  const store = createS3Store({ endpoint: s3Endpoint, region: awsRegion, bucket: s3Bucket });
  try {
    await provisionBucket(store);
  } finally {
    store.close();
  }
}

async function indexes({ opensearchUrl }: ProvisionConfig): Promise<void> {
  const search = createSearch({ node: opensearchUrl });
  try {
    await provisionIndex(search);
  } finally {
    await search.close();
  }
}

async function warehouseTables({ warehouseUrl }: ProvisionConfig): Promise<void> {
  const warehouse = createWarehouse({ url: warehouseUrl, schema: 'public' });
  try {
    await migrate(warehouse);
  } finally {
    await warehouse.close();
  }
}
