import { hostname } from 'node:os';
import { createDynamo } from '@kirana/dynamodb';
import { createKafka, provisionTopics, Publisher } from '@kirana/kafka';
import { kafkaOf, NO_TELEMETRY } from '@kirana/service';
import type { WorkerContext, WorkerWork } from '@kirana/service';
import { BackfillBook } from './backfill/backfill-book.ts';
import { Backfiller } from './backfill/backfiller.ts';
import { Bridge } from './bridge/bridge.ts';
import type { BridgeParts } from './bridge/bridge.ts';
import { openTables } from './bridge/open-tables.ts';
import { tracedPublisher } from './changes/traced-publisher.ts';
import type { BridgeConfig } from './config.ts';
import { LeaseBook } from './leases/lease-book.ts';
import { measureShards } from './metrics/bridge-metrics.ts';

/** A request to Kafka is given up after this, so that no publish outlives its lease, ms (see `CONFIRMED_FOR_MS`). */
const REQUEST_TIMEOUT_MS = 3_000;

const GAP = 'GAP: the stream lost changes before they were published; the table is published whole';

/** Without telemetry where nobody asks for spans, as tests do not. */
type BridgeContext = Pick<WorkerContext, 'logger' | 'registry'> & Partial<WorkerContext>;

/** Starts one instance of the bridge: streams → topics. */
export async function startBridge(
  config: BridgeConfig,
  { logger, registry, telemetry }: BridgeContext,
): Promise<WorkerWork> {
  const dynamo = createDynamo(config);
  const kafka = createKafka({
    ...kafkaOf(config),
    clientId: 'cdc-bridge',
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    log: (level, message, facts) => logger[level](facts, message),
  });
  if (config.provisionTopics) await provisionTopics(kafka);
  const publisher = new Publisher(kafka);
  const backfills = new BackfillBook(dynamo);
  const tables = await openTables(dynamo);
  const instance = config.instanceId ?? `${hostname()}:${config.port}`;
  const log: BridgeParts['log'] = (level, message, facts) => logger[level](facts, message);
  const backfiller = new Backfiller({
    instance,
    dynamo,
    kafka,
    publisher,
    book: backfills,
    tables,
    rate: config.snapshotRate,
    confirmed: () => bridge.ready(),
    log,
  });
  const bridge: Bridge = new Bridge({
    instance,
    tables,
    book: new LeaseBook(dynamo),
    publisher: tracedPublisher(publisher, telemetry ?? NO_TELEMETRY),
    firstSnapshot: config.firstSnapshot,
    backfill: async ({ name }, reason) => {
      if (reason === 'gap') log('error', GAP, { table: name });
      await backfills.request(name, reason);
    },
    onPage: (page, alive) => backfiller.takeUp(page.backfills, alive),
    log,
  });
  measureShards(registry, () => bridge.progress());
  bridge.start();
  return {
    probes: [{ name: 'leases', check: () => bridge.ready() }],
    stop: async () => {
      await backfiller.stop();
      await bridge.stop();
      await publisher.close();
      dynamo.close();
    },
  };
}
