import type { EntityName } from '@kirana/contracts';
import type { Profile } from '@kirana/local-stack';
import { createDynamo } from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import { createSearch } from '@kirana/search';
import type { Search } from '@kirana/search';
import { stackEndpoints } from '@kirana/testing';
import type { StackEndpoints } from '@kirana/testing';
import { createWarehouse } from '@kirana/warehouse';
import type { Warehouse } from '@kirana/warehouse';

/** What is compared at the end. */
export const ENTITIES = ['listing', 'lot', 'seller', 'order'] as const satisfies EntityName[];
export type ChaosEntity = (typeof ENTITIES)[number];

/** One running stack as the chaos program meets it, and the sellers whose things it makes. */
export interface World {
  readonly profile: Profile;
  readonly stack: StackEndpoints;
  readonly dynamo: Dynamo;
  readonly kafka: Kafka;
  readonly search: Search;
  readonly warehouse: Warehouse;
  /** Only what belongs to these is compared: others may use the stack too. */
  readonly sellers: Set<string>;
  close(): Promise<void>;
}

/** Connects to the servers of a profile; nothing is sent yet. */
export function openWorld(profile: Profile): World {
  const stack = stackEndpoints({ KIRANA_PORT_BASE: String(profile.portBase) });
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    credentials: stack.awsCredentials,
  });
  const search = createSearch({ node: stack.opensearchUrl });
  const warehouse = createWarehouse({ url: stack.warehouseUrl, schema: 'public' });
  return {
    profile,
    stack,
    dynamo,
    kafka: createKafka({ brokers: stack.kafkaBrokers, clientId: 'chaos' }),
    search,
    warehouse,
    sellers: new Set(),
    close: async () => {
      dynamo.close();
      await Promise.all([search.close(), warehouse.close()]);
    },
  };
}
