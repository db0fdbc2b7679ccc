import { CONSUMERS, TOPIC_PARTITIONS, TOPICS } from '@kirana/contracts';
import { createKafka, runBatchConsumer } from '@kirana/kafka';
import type { RecordBatch } from '@kirana/kafka';
import { createSearch, provisionIndex, purgeMarkers } from '@kirana/search';
import type { Search } from '@kirana/search';
import { bootstrapWorker, kafkaOf, searchOf, workOf } from '@kirana/service';
import type { Logger, RunningWorker, WorkerContext, WorkerWork } from '@kirana/service';
import type { SearchIndexerConfig } from './config.ts';
import { INDEXED, indexBatch } from './indexing/index-batch.ts';
import { IndexerMetrics } from './metrics/indexer-metrics.ts';

const NAME = 'search-indexer';

/** Starts the indexer: topics → normalizer → OpenSearch, with health and metrics. */
export const startSearchIndexer = (
  config: SearchIndexerConfig,
  logger: Logger,
): Promise<RunningWorker> =>
  bootstrapWorker({
    name: NAME,
    config,
    logger,
    start: (context) => startIndexing(config, context),
  });

async function startIndexing(
  config: SearchIndexerConfig,
  { logger, registry, telemetry }: WorkerContext,
): Promise<WorkerWork> {
  const search = createSearch(searchOf(config));
  await provisionIndex(search);
  const metrics = new IndexerMetrics(registry);
  const consumer = consume(config, logger, async (batch) => {
    const index = () => indexBatch(search, batch);
    metrics.count(await telemetry.batch(workOf('index', batch), index), batch);
  });
  metrics.watch(consumer);
  const purging = purgeHourly(search, logger);
  return {
    probes: [
      { name: 'opensearch', check: () => search.client.ping() },
      {
        name: 'consuming',
        check: () => {
          if (!consumer.ready()) throw new Error(consumer.unready());
        },
      },
    ],
    stop: async () => {
      clearInterval(purging);
      await consumer.stop();
      await search.close();
    },
  };
}

const HOUR_MS = 3_600_000;

/** Several indexers may do so at once: a marker goes once, and one that is in use again stays. */
function purgeHourly(search: Search, logger: Logger): NodeJS.Timeout {
  const purge = async () => {
    try {
      const purged = await purgeMarkers(search, Date.now());
      if (purged > 0) logger.info({ purged }, 'markers of listings deleted long ago are gone');
    } catch (err) {
      logger.warn({ err }, 'markers could not be deleted: tried again in an hour');
    }
  };
  return setInterval(() => void purge(), HOUR_MS).unref();
}

function consume(
  config: SearchIndexerConfig,
  logger: Logger,
  handle: (batch: RecordBatch) => Promise<void>,
) {
  const log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, facts: object) =>
    logger[level](facts, message);
  const kafka = createKafka({ ...kafkaOf(config), clientId: NAME, log });
  return runBatchConsumer(kafka, {
    groupId: CONSUMERS.search,
    topics: INDEXED.map((entity) => TOPICS[entity]),
    fromBeginning: true,
    // A lone change is given at once; under load the partitions of one fetch are written together, few times a second.
    lingerMs: 250,
    concurrency: TOPIC_PARTITIONS,
    handle,
    log,
  });
}
