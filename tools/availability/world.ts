import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dynamo } from '@kirana/dynamodb';
import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import { createKafka, ENTITY_TOPICS, provisionTopics } from '@kirana/kafka';
import type { Issuer } from '@kirana/testing';
import { freePort, startIssuer, uniqueName } from '@kirana/testing';
import type { AvailabilityConfig } from './config.ts';
import { ROOT } from './config.ts';
import { FaultyLine } from './faults/faulty-line.ts';
import type { FaultPlan, Moment } from './faults/fault-plan.ts';
import { LongOutage } from './faults/long-outage.ts';
import { startSeaweed } from './object-server/seaweed.ts';
import { Program } from './program.ts';

export const BUCKETS = { cloud: 'cloud', second: 'second', baseline: 'baseline' } as const;

/** Bytes of local disk for each put: less than all of them need, so that the evictor has to work. */
const DISK_BYTES_A_PUT = 9_000;

/** Everything of a run: real stores behind faulty lines, and the processes that use them. */
export interface World {
  readonly prefix: string;
  readonly folder: string;
  readonly dynamo: Dynamo;
  readonly issuer: Issuer;
  readonly lines: { readonly cloud: FaultyLine; readonly second: FaultyLine };
  /** The one near the users, with disk and workers; its twin near the cloud, without; the baseline. */
  readonly programs: { readonly box: Program; readonly twin: Program; readonly writeBack: Program };
  readonly localMostBytes: number;
  readonly s3Endpoint: string;
  /** Gives what lets each put of a plan come true. */
  follow(plan: FaultPlan): (put: number) => Promise<void>;
  /** Ends all faults; resolves when everything is up. */
  calm(): Promise<void>;
  /** `keepLogs`: what the processes said stays in `folder`. */
  close(keepLogs: boolean): Promise<void>;
}

export async function openWorld(config: AvailabilityConfig): Promise<World> {
  const { stack } = config;
  const prefix = uniqueName('availability-');
  const folder = join(ROOT, '.kirana', prefix);
  await mkdir(folder, { recursive: true });
  const server =
    config.s3Endpoint === undefined
      ? await startSeaweed(config.seaweed, join(folder, 'seaweed'))
      : undefined;
  const s3Endpoint = server?.url ?? config.s3Endpoint ?? '';
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    credentials: stack.awsCredentials,
    tablePrefix: `${prefix}-`,
  });
  const topicPrefix = `${prefix}.`;
  const brokers = [...stack.kafkaBrokers];
  const kafka = createKafka({ brokers, clientId: prefix, topicPrefix });
  await Promise.all([provisionTables(dynamo), provisionTopics(kafka, ENTITY_TOPICS)]);
  const issuer = await startIssuer();
  const [cloud, second] = [await FaultyLine.open(s3Endpoint), await FaultyLine.open(s3Endpoint)];
  const localMostBytes = Math.max(4_000_000, config.puts * DISK_BYTES_A_PUT);
  const shared: NodeJS.ProcessEnv = {
    PATH: config.path,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    KAFKA_BROKERS: brokers.join(','),
    DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
    TABLE_PREFIX: `${prefix}-`,
    TOPIC_PREFIX: topicPrefix,
    AWS_REGION: stack.awsRegion,
    AWS_ACCESS_KEY_ID: stack.awsCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: stack.awsCredentials.secretAccessKey,
    JWKS_URL: issuer.jwksUrl,
    TOKEN_ISSUER: issuer.issuer,
    S3_ENDPOINT: cloud.url,
    // One account stands for all the day's clients.
    REQUESTS_PER_ADDRESS: '0',
    REQUESTS_PER_ACCOUNT: '0',
  };
  const media: NodeJS.ProcessEnv = {
    ...shared,
    MEDIA_SECOND_ENDPOINT: second.url,
    MEDIA_BUCKET: `${prefix}-${BUCKETS.cloud}`,
    MEDIA_SECOND_BUCKET: `${prefix}-${BUCKETS.second}`,
    MEDIA_FOLDER: join(folder, 'disk'),
    MEDIA_LOCAL_MOST_BYTES: String(localMostBytes),
    MEDIA_S3_SILENCE_MS: '2000',
    MEDIA_CLOUD_PATIENCE_MS: '2500',
    MEDIA_LOCAL_PATIENCE_MS: '2000',
    // Each round lists all there is: the larger the run, the further apart.
    MEDIA_RECONCILE_EVERY_MS: String(Math.max(5_000, 3 * config.puts)),
    MEDIA_GRACE_MS: '60000',
    MEDIA_HEALS_AT_ONCE: '8',
  };
  const faulty = ['--import', join(ROOT, 'tools/availability/faults/disk-faults.ts')];
  const start = async (name: string, args: string[], env: NodeJS.ProcessEnv) => {
    const port = await freePort();
    return new Program({
      name,
      args: ['--max-old-space-size=256', ...args],
      env: { ...env, PORT: String(port) },
      url: `http://127.0.0.1:${port}`,
      logFile: join(folder, `${name}.log`),
    });
  };
  const service = join(ROOT, 'apps/media-service/dist/main.js');
  const bridge = await start('bridge', [join(ROOT, 'apps/cdc-bridge/dist/main.js')], shared);
  const box = await start('box', [...faulty, service], {
    ...media,
    FAULTY_FOLDER: join(folder, 'disk'),
  });
  const twin = await start('twin', [service], {
    ...media,
    MEDIA_LOCAL_DISK: 'false',
    MEDIA_WORKERS: 'false',
  });
  const writeBack = await start(
    'write-back',
    ['--conditions=kirana-source', ...faulty, join(ROOT, 'tools/availability/write-back/main.ts')],
    {
      ...shared,
      FAULTY_FOLDER: join(folder, 'write-back'),
      MEDIA_BUCKET: `${prefix}-${BUCKETS.baseline}`,
    },
  );
  const programs = { box, twin, writeBack };
  await Promise.all([bridge, box, twin, writeBack].map((program) => program.ready()));
  const kills = { ours: new Kills(), baseline: new Kills() };
  return {
    prefix,
    folder,
    dynamo,
    issuer,
    lines: { cloud, second },
    programs,
    localMostBytes,
    s3Endpoint,
    follow: (plan) => {
      const outage = new LongOutage(plan.longOutageAt, config.outageSeconds);
      return async (put) => {
        const long = outage.mood(put);
        cloud.set(long === 'up' ? plan.mood('cloud', put) : long);
        second.set(plan.mood('second', put));
        for (const program of [box, writeBack]) program.setDisk(plan.mood('disk', put));
        for (const moment of plan.moments(put)) await happen(moment, { programs, folder, kills });
      };
    },
    calm: async () => {
      for (const line of [cloud, second]) line.set('up');
      for (const program of [box, writeBack]) program.setDisk('up');
      await Promise.all([kills.ours.done(), kills.baseline.done()]);
      await Promise.all([box, twin, writeBack].map((program) => program.ready()));
    },
    close: async (keepLogs) => {
      await Promise.all([box, twin, writeBack, bridge].map((program) => program.stop()));
      cloud.close();
      second.close();
      await server?.stop();
      await issuer.stop();
      await dropTables(dynamo, Object.values(TABLES)).catch(() => undefined);
      dynamo.close();
      for (const bytes of ['disk', 'write-back', 'wiped', 'seaweed']) {
        await rm(join(folder, bytes), { recursive: true, force: true });
      }
      if (!keepLogs) await rm(folder, { recursive: true, force: true });
    },
  };
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Kills come one after the other: never both instances at once, and the one killed is up again before the next. */
class Kills {
  #last: Promise<void> = Promise.resolve();

  next(kill: () => Promise<void>): void {
    this.#last = this.#last.then(kill);
    // Told at the end.
    this.#last.catch(() => undefined);
  }

  done(): Promise<void> {
    return this.#last;
  }
}

interface Fate {
  readonly programs: World['programs'];
  readonly folder: string;
  readonly kills: { readonly ours: Kills; readonly baseline: Kills };
}

async function happen(moment: Moment, { programs, folder, kills }: Fate): Promise<void> {
  const { box, twin, writeBack } = programs;
  if (moment === 'kill box') return kills.ours.next(() => twin.ready().then(() => box.kill()));
  if (moment === 'kill twin') return kills.ours.next(() => box.ready().then(() => twin.kill()));
  if (moment === 'kill write-back') return kills.baseline.next(() => writeBack.kill());
  // Torn away at once, with whatever is being written just then: to empty a folder that fills meanwhile never ends.
  const away = join(folder, 'wiped');
  for (const [at, disk] of ['disk/media', 'write-back/run', 'write-back/due'].entries()) {
    await mkdir(away, { recursive: true });
    await rename(join(folder, disk), join(away, String(at))).catch(unlessThere);
  }
  await rm(away, { recursive: true, force: true, maxRetries: 5 });
}
