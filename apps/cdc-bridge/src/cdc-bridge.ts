import { hostname } from 'node:os';
import { createDynamo } from '@kirana/dynamodb';
import { createKafka, Publisher } from '@kirana/kafka';
import type { WorkerContext, WorkerWork } from '@kirana/service';
import { Bridge } from './bridge/bridge.ts';
import { openTables } from './bridge/open-tables.ts';
import type { BridgeConfig } from './config.ts';
import { LeaseBook } from './leases/lease-book.ts';
import { measureShards } from './metrics/bridge-metrics.ts';

/** A request to Kafka is given up after this, so that no publish outlives its lease, ms (see `CONFIRMED_FOR_MS`). */
const REQUEST_TIMEOUT_MS = 3_000;

/** Starts one instance of the bridge: streams → topics. */
export async function startBridge(
  config: BridgeConfig,
  { logger, registry }: Pick<WorkerContext, 'logger' | 'registry'>,
): Promise<WorkerWork> {
  const dynamo = createDynamo(config);
  const kafka = createKafka({
    brokers: config.brokers,
    clientId: 'cdc-bridge',
    topicPrefix: config.topicPrefix,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    log: (level, message, facts) => logger[level](facts, message),
  });
  const publisher = new Publisher(kafka);
  const bridge = new Bridge({
    instance: config.instanceId ?? `${hostname()}:${config.port}`,
    tables: await openTables(dynamo),
    book: new LeaseBook(dynamo),
    publisher,
    onGap: async (table, shard) => {
      logger.error(
        { table: table.name, shard },
        'GAP: the stream lost changes before they were published',
      );
    },
    log: (level, message, facts) => logger[level](facts, message),
  });
  measureShards(registry, () => bridge.progress());
  bridge.start();
  return {
    probes: [{ name: 'leases', check: () => bridge.ready() }],
    stop: async () => {
      await bridge.stop();
      await publisher.close();
      dynamo.close();
    },
  };
}
