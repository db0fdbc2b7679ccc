import { CONSUMERS, TOPICS } from '@kirana/contracts';
import { createKafka, runBatchConsumer } from '@kirana/kafka';
import type { RecordBatch } from '@kirana/kafka';
import { createSearch, provisionIndex } from '@kirana/search';
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
      await consumer.stop();
      await search.close();
    },
  };
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
    // Lone changes are to be searchable within seconds; a backlog fills the fetches by itself.
    maxWaitMs: 200,
    handle,
    log,
  });
}
