import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamo } from '@kirana/dynamodb';
import { createKafka, provisionTopics } from '@kirana/kafka';
import { eventually, stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import { dropMarket, seedMarket, SHOP } from './api-seed.ts';
import type { Market } from './api-seed.ts';

const HOUR = { expiresIn: 3_600 };
const ROOT = join(import.meta.dirname, '../..');

/** Order-service as it runs in production and its bare twin, over the same seeded tables. */
export interface Servers {
  readonly ours: string;
  readonly bare: string;
  readonly market: Market;
  /** Of the shop that orders. */
  readonly token: string;
  /** Of the seller whose goods they are. */
  readonly sellerToken: string;
  stop(): Promise<void>;
}

/** Starts both, each a process of its own. The stack must be up and order-service built. */
export async function startServers(): Promise<Servers> {
  const stack = stackEndpoints();
  const prefix = `${uniqueName()}-`;
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    credentials: stack.awsCredentials,
    tablePrefix: prefix,
  });
  const market = await seedMarket(dynamo);
  await provisionTopics(
    createKafka({ brokers: stack.kafkaBrokers, clientId: 'bench', topicPrefix: prefix }),
  );
  const issuer = await startIssuer();
  const folder = mkdtempSync(join(tmpdir(), 'kirana-bench-'));
  const service = run(folder, ['apps/order-service/dist/main.js'], {
    PORT: '0',
    LOG_LEVEL: 'info',
    // One shop asks as much as it can: it is counted all the same, and never refused.
    REQUESTS_PER_ADDRESS: '10000000',
    REQUESTS_PER_ACCOUNT: '10000000',
    JWKS_URL: issuer.jwksUrl,
    TOKEN_ISSUER: issuer.issuer,
    DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
    KAFKA_BROKERS: stack.kafkaBrokers.join(','),
    TABLE_PREFIX: prefix,
    TOPIC_PREFIX: prefix,
    AWS_REGION: stack.awsRegion,
    AWS_ACCESS_KEY_ID: stack.awsCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: stack.awsCredentials.secretAccessKey,
  });
  const twin = run(
    folder,
    [
      '--conditions=kirana-source',
      'tools/bench/api-bare.ts',
      '--endpoint',
      stack.dynamodbEndpoint,
    ].concat(['--region', stack.awsRegion, '--prefix', prefix]),
    {},
  );
  const [ours, bare] = await Promise.all([urlOf(service), urlOf(twin)]);
  await eventually(async () => (await fetch(`${ours}/health/ready`)).ok, {
    timeoutMs: 60_000,
    describe: 'Readiness of order-service',
  });
  return {
    ours,
    bare,
    market,
    token: await issuer.token({ ...SHOP, role: 'retailer' }, HOUR),
    sellerToken: await issuer.token({ role: 'seller', sellerId: market.sellerId }, HOUR),
    stop: async () => {
      await Promise.all([ended(service), ended(twin)]);
      await tellErrors(service);
      await rm(folder, { recursive: true });
      await issuer.stop();
      await dropMarket(dynamo);
      dynamo.close();
    },
  };
}

/** A process whose log goes to a file, as to a collector: read by this one, it would slow the load that this one makes. */
interface Server {
  readonly child: ChildProcess;
  readonly log: string;
}

function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Server {
  const log = join(
    folder,
    `${args.find((arg) => /\.(js|ts)$/.test(arg))?.replaceAll('/', '-')}.log`,
  );
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', output, 'inherit'],
  });
  closeSync(output);
  return { child, log };
}

/** Where the process listens, as it says in its log. */
const urlOf = ({ child, log }: Server): Promise<string> =>
  eventually(
    async () => {
      if (child.exitCode !== null) throw new RangeError(`it ended with ${child.exitCode}`);
      return /"url":"(http:[^"]+)"/.exec(await readFile(log, 'utf8'))?.[1];
    },
    { timeoutMs: 60_000, describe: `The address of the server that logs to ${log}` },
  );

/** Tells errors that nobody has seen so far. */
async function tellErrors({ log }: Server): Promise<void> {
  const lines = (await readFile(log, 'utf8')).split('\n');
  const errors = lines.filter((line) => line.includes('"level":"error"'));
  for (const line of errors.slice(0, 20)) console.error(line);
}

function ended({ child }: Server): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  return promise;
}
