import { CONSUMERS, TOPICS } from '@kirana/contracts';
import { createKafka, runBatchConsumer } from '@kirana/kafka';
import { bootstrapWorker } from '@kirana/service';
import type { Logger, RunningWorker, WorkerContext, WorkerWork } from '@kirana/service';
import { createWarehouse, migrate, nextOffset } from '@kirana/warehouse';
import type { Warehouse } from '@kirana/warehouse';
import type { WarehouseLoaderConfig } from './config.ts';
import { loadRecords } from './loading/load-records.ts';
import { LoaderMetrics } from './metrics/loader-metrics.ts';
import { COUNTED_ENTITIES } from './rows/loads-of.ts';

const NAME = 'warehouse-loader';

/** Starts the loader: topics → normalizer → warehouse, with health and metrics. */
export const startWarehouseLoader = (
  config: WarehouseLoaderConfig,
  logger: Logger,
): Promise<RunningWorker> =>
  bootstrapWorker({
    name: NAME,
    config,
    logger,
    start: (context) => startLoading(config, context),
  });

async function startLoading(
  config: WarehouseLoaderConfig,
  { logger, registry }: WorkerContext,
): Promise<WorkerWork> {
  const warehouse = createWarehouse({ url: config.warehouseUrl, schema: config.warehouseSchema });
  for (const name of await migrate(warehouse)) logger.info({ migration: name }, 'migrated');
  const metrics = new LoaderMetrics(registry);
  const consumer = consume(config, logger, warehouse, metrics);
  metrics.watch(consumer);
  return {
    probes: [
      { name: 'warehouse', check: () => warehouse.query('SELECT 1') },
      {
        name: 'consuming',
        check: () => {
          if (!consumer.ready()) throw new Error(consumer.unready());
        },
      },
    ],
    stop: async () => {
      await consumer.stop();
      await warehouse.close();
    },
  };
}

function consume(
  config: WarehouseLoaderConfig,
  logger: Logger,
  warehouse: Warehouse,
  metrics: LoaderMetrics,
) {
  const log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, facts: object) =>
    logger[level](facts, message);
  const kafka = createKafka({ ...config, clientId: NAME, log });
  return runBatchConsumer(kafka, {
    groupId: CONSUMERS.warehouse,
    topics: COUNTED_ENTITIES.map((entity) => TOPICS[entity]),
    // The offsets stand in the warehouse, in the transaction of the rows: each record counts once.
    offsets: 'external',
    startOffsets: (topic, partition) => nextOffset(warehouse, topic, partition),
    maxWaitMs: 300,
    handle: async (batch) => metrics.count(await loadRecords(warehouse, batch)),
    log,
  });
}
