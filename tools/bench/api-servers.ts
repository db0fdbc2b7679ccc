import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
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
  const service = run(['apps/order-service/dist/main.js'], {
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
      await issuer.stop();
      await dropMarket(dynamo);
      dynamo.close();
    },
  };
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The first line in which the process says where it listens; the rest is read away. */
function urlOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  if (!child.stdout) throw new TypeError('The process has no standard output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    const url = /"url":"(http:[^"]+)"/.exec(line)?.[1];
    if (url) resolve(url);
    if (line.includes('"level":"error"')) console.error(line);
  });
  child.once('exit', (code) =>
    reject(new Error(`The server ended with ${code} before it listened`)),
  );
  return promise;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  return promise;
}
