import { CONSUMERS, TOPICS } from '@kirana/contracts';
import { createKafka, runBatchConsumer } from '@kirana/kafka';
import type { RecordBatch } from '@kirana/kafka';
import { bootstrapWorker, kafkaOf, warehouseOf, workOf } from '@kirana/service';
import type { Logger, RunningWorker, WorkerContext, WorkerWork } from '@kirana/service';
import { createWarehouse, migrate, nextOffset } from '@kirana/warehouse';
import type { WarehouseLoaderConfig } from './config.ts';
import type { Sink } from './loading/load-records.ts';
import { loadRecords } from './loading/load-records.ts';
import { LoaderMetrics } from './metrics/loader-metrics.ts';
import { hashedBy } from './rows/hashed-id.ts';
import { COUNTED_ENTITIES } from './rows/loads-of.ts';
import { stagerOf } from './staging/stage-bucket.ts';

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
  { logger, registry, telemetry }: WorkerContext,
): Promise<WorkerWork> {
  const warehouse = createWarehouse(warehouseOf(config));
  for (const name of await migrate(warehouse)) logger.info({ migration: name }, 'migrated');
  const metrics = new LoaderMetrics(registry);
  const sink = { warehouse, shop: hashedBy(config.hashSalt), stager: stagerOf(config) };
  const consumer = consume(config, logger, sink, async (batch) => {
    const load = () => loadRecords(sink, batch);
    metrics.count(await telemetry.batch(workOf('load', batch), load), batch);
  });
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
  sink: Sink,
  handle: (batch: RecordBatch) => Promise<void>,
) {
  const log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, facts: object) =>
    logger[level](facts, message);
  const kafka = createKafka({ ...kafkaOf(config), clientId: NAME, log });
  return runBatchConsumer(kafka, {
    groupId: config.group,
    consumer: CONSUMERS.warehouse,
    topics: COUNTED_ENTITIES.map((entity) => TOPICS[entity]),
    // The offsets stand in the warehouse, in the transaction of the rows: each record counts once.
    offsets: 'external',
    startOffsets: (topic, partition) => nextOffset(sink.warehouse, topic, partition),
    // Each transaction costs much the same, however few its rows.
    lingerMs: 500,
    // Redshift lets one transaction at a time write a table: the others would be refused as not serializable.
    concurrency: sink.warehouse.dialect.declaresKeys ? 4 : 1,
    handle,
    log,
  });
}
