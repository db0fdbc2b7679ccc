import { createDynamo } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import type { Marketplace, SignedIn } from '@kirana/marketplace';
import { eventually, stackEndpoints } from '@kirana/testing';
import type { LoadConfig } from './config.ts';
import type { Figures } from './figures.ts';
import { fillOverRest } from './fill-rest.ts';
import { fillTables } from './fill-tables.ts';
import { Pipeline } from './pipeline.ts';
import { perUnit, usedByParts } from './processor-time.ts';
import { bytesEach, storedBytes } from './stored-bytes.ts';

type Say = (line: string) => void;

/** Fills the stack one way or the other, waits until all has come everywhere, and says what a listing took. */
export async function fillWhole(
  market: Marketplace,
  sellers: readonly SignedIn[],
  config: LoadConfig,
  idle: Readonly<Record<string, number>>,
  say: Say,
): Promise<Pick<Figures, 'listings' | 'perListing'>> {
  const pipeline = new Pipeline(
    createKafka({ brokers: stackEndpoints().kafkaBrokers, clientId: 'load' }),
    market,
  );
  const [used, bytes] = [await usedByParts(market.profile), await storedBytes(market)];
  const [own, before] = [process.cpuUsage(), await counted(market)];
  const began = performance.now();
  const took = (): number => (performance.now() - began) / 1_000;
  try {
    await pipeline.start(say);
    const written = await write(market, sellers, config, pipeline);
    say(
      `written ${written} seconds ${took().toFixed(1)} per-second ${(written / took()).toFixed(0)}`,
    );
    await pipeline.settled(written, config.settleMinutes * 60_000);
    await eventually(async () => (await counted(market)) - before >= written, {
      timeoutMs: config.settleMinutes * 60_000,
      everyMs: 2_000,
      describe: 'every listing can be found and counted',
    });
    const seconds = took();
    const cpuMs = perUnit(used, await usedByParts(market.profile), {
      units: written,
      seconds,
      idle,
    });
    const stored = bytesEach(bytes, await storedBytes(market), written);
    const perSecond = Number((written / seconds).toFixed(1));
    say(`filled ${written} seconds ${seconds.toFixed(1)} per-second ${perSecond}`);
    const { user, system } = process.cpuUsage(own);
    say(`cpu the load itself ms-per-listing ${((user + system) / 1e3 / written).toPrecision(4)}`);
    for (const [part, ms] of Object.entries(cpuMs).sort(([, a], [, b]) => b - a)) {
      say(`cpu ${part} ms-per-listing ${ms}`);
    }
    for (const [engine, each] of Object.entries(stored)) {
      say(`bytes ${engine} per-listing ${each}`);
    }
    return {
      listings: before + written,
      perListing: { cpuMs, bytes: stored, perSecond },
    };
  } finally {
    await pipeline.stop();
  }
}

async function write(
  market: Marketplace,
  sellers: readonly SignedIn[],
  config: LoadConfig,
  pipeline: Pipeline,
): Promise<number> {
  if (config.fill === 'rest') return fillOverRest(market, sellers, config);
  const { dynamodbEndpoint: endpoint, awsRegion: region, awsCredentials } = stackEndpoints();
  const dynamo = createDynamo({ endpoint, region, credentials: awsCredentials, silenceMs: 60_000 });
  try {
    return await fillTables(dynamo, sellers, config, pipeline);
  } finally {
    dynamo.close();
  }
}

/** Listings at the end that has fewer. */
async function counted({ search, warehouse }: Marketplace): Promise<number> {
  const index = search.alias('listings');
  const { body } = await search.client.count({ index });
  const [row] = await warehouse.query('SELECT COUNT(*) AS n FROM dim_listing WHERE is_current');
  return Math.min(Number(body.count), Number(row?.['n'] ?? 0));
}
