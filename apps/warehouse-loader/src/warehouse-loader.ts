import { CONSUMERS, TOPICS } from '@kirana/contracts';
import { createKafka, runBatchConsumer } from '@kirana/kafka';
import type { Kafka, RecordBatch } from '@kirana/kafka';
import { bootstrapWorker, kafkaOf, warehouseOf, workOf } from '@kirana/service';
import type { Logger, RunningWorker, WorkerContext, WorkerWork } from '@kirana/service';
import { createWarehouse, migrate, nextOffset } from '@kirana/warehouse';
import { CheckMetrics } from './checks/check-metrics.ts';
import { DataChecks } from './checks/data-checks.ts';
import { topicFreshness } from './checks/topic-freshness.ts';
import type { WarehouseLoaderConfig } from './config.ts';
import type { Sink } from './loading/load-records.ts';
import { loadRecords } from './loading/load-records.ts';
import { LoaderMetrics } from './metrics/loader-metrics.ts';
import { hashedBy } from './rows/hashed-id.ts';
import { COUNTED_ENTITIES } from './rows/loads-of.ts';
import { stagerOf } from './staging/stage-bucket.ts';

const NAME = 'warehouse-loader';
const COUNTED_TOPICS = COUNTED_ENTITIES.map((entity) => TOPICS[entity]);

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
  const log: Log = (level, message, facts) => logger[level](facts, message);
  const kafka = createKafka({ ...kafkaOf(config), clientId: NAME, log });
  const warehouse = createWarehouse(warehouseOf(config));
  for (const name of await migrate(warehouse)) logger.info({ migration: name }, 'migrated');
  const metrics = new LoaderMetrics(registry);
  const sink = { warehouse, shop: hashedBy(config.hashSalt), stager: stagerOf(config) };
  const consumer = consume(config, { kafka, log }, sink, async (batch) => {
    const load = () => loadRecords(sink, batch);
    metrics.count(await telemetry.batch(workOf('load', batch), load), batch);
  });
  metrics.watch(consumer);
  const checks = checked(config, kafka, { logger, registry });
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
      await Promise.all([consumer.stop(), checks?.stop()]);
      await warehouse.close();
    },
  };
}

type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, facts: object) => void;

/** The data tests, over two connections of their own; undefined where they run by command only. */
function checked(
  config: WarehouseLoaderConfig,
  kafka: Kafka,
  { logger, registry }: Pick<WorkerContext, 'logger' | 'registry'>,
): DataChecks | undefined {
  const { checkSeconds, checkTimeoutSeconds, freshSeconds } = config;
  if (checkSeconds === 0) return undefined;
  const limits = { connections: 2, statementMs: checkTimeoutSeconds * 1000 };
  const warehouse = createWarehouse({ ...warehouseOf(config), ...limits });
  return new DataChecks({
    warehouse,
    freshness: () => topicFreshness(kafka, warehouse, COUNTED_TOPICS, freshSeconds * 1000),
    metrics: new CheckMetrics(registry),
    logger,
    everyMs: checkSeconds * 1000,
  });
}

function consume(
  config: WarehouseLoaderConfig,
  { kafka, log }: { readonly kafka: Kafka; readonly log: Log },
  sink: Sink,
  handle: (batch: RecordBatch) => Promise<void>,
) {
  return runBatchConsumer(kafka, {
    groupId: config.group,
    consumer: CONSUMERS.warehouse,
    topics: COUNTED_TOPICS,
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
