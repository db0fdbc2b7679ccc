import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import type { TableDefinition } from '@kirana/dynamodb';
import {
  eventually,
  readCommandLine,
  seededRandom,
  stackEndpoints,
  startIssuer,
  uniqueName,
} from '@kirana/testing';
import { brokenPromises } from './check.ts';
import { clientOf } from './client.ts';
import { stressConfig } from './config.ts';
import { readFacts } from './facts.ts';
import { verdicts } from './verdicts.ts';
import { openMarket } from './market.ts';
import { startServicePair } from './service-pair.ts';
import { liveAll, orderAll } from './trade.ts';

const say = (line: string): void => console.log(`  ${line}`);
const { seed, killEveryMs, ...sizes } = readCommandLine(stressConfig);
const random = seededRandom(seed);
const stack = stackEndpoints();
const prefix = `${uniqueName()}-`;
const own = (Object.values(TABLES) as TableDefinition[]).filter(
  ({ owner }) => owner === 'order-service',
);
const dynamo = createDynamo({
  endpoint: stack.dynamodbEndpoint,
  region: stack.awsRegion,
  credentials: stack.awsCredentials,
  tablePrefix: prefix,
});
const portOf = (url: string): number => Number(new URL(url).port);
/** Where nothing of the profile listens. */
const PORTS = [portOf(stack.services.order) + 50, portOf(stack.services.order) + 51];

const began = Date.now();
say(`seed ${seed}: ${sizes.shops} shops, ${sizes.products} scarce products, tables ${prefix}*`);
await provisionTables(dynamo, own);
const issuer = await startIssuer();
const pair = await startServicePair(PORTS, {
  JWKS_URL: issuer.jwksUrl,
  TOKEN_ISSUER: issuer.issuer,
  DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
  // Listings are put where it would have heard of them, so that nothing is to be heard.
  KAFKA_BROKERS: '127.0.0.1:1',
  TABLE_PREFIX: prefix,
  REQUESTS_PER_ADDRESS: '0',
  REQUESTS_PER_ACCOUNT: '0',
  AWS_REGION: stack.awsRegion,
  AWS_ACCESS_KEY_ID: stack.awsCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: stack.awsCredentials.secretAccessKey,
});

/** What a dead process left undone is finished by the sweeper of a living one. */
const settled = () =>
  eventually(
    async () => {
      const { lots, orders } = await readFacts(dynamo);
      const held = lots.reduce((sum, { reserved }) => sum + reserved, 0);
      const ordered = orders.flatMap(({ lines }) => lines.map(({ units }) => units));
      return held === ordered.reduce((sum, units) => sum + units, 0) ? lots : null;
    },
    { timeoutMs: 60_000, everyMs: 500, describe: 'Every promise of stock to have its order' },
  );

try {
  const ask = clientOf(pair.urls, random);
  const market = await openMarket(dynamo, issuer, ask, sizes, random);
  say('the market is open');
  pair.beginKilling(killEveryMs, random);
  const checkouts = await orderAll(market, ask, random);
  const ordered = await settled();
  say(`all have ordered; ${pair.kills()} kills so far`);
  await liveAll(checkouts, market, ask, random);
  await pair.endKilling();
  const facts = await readFacts(dynamo);
  const broken = brokenPromises(facts, ordered, checkouts);
  for (const line of verdicts(facts, checkouts, broken)) say(line);
  const counts = Object.entries(broken).map(([promise, found]) => `${promise} ${found.length}`);
  const emptied = ordered.filter(({ available }) => available === 0).length;
  say(`${emptied} of ${ordered.length} lots sold out, ${facts.entries.length} khata entries`);
  console.log(
    `stress shops ${sizes.shops} products ${sizes.products} orders ${facts.orders.length} ` +
      `kills ${pair.kills()} ${counts.join(' ')} seconds ${Math.round((Date.now() - began) / 1000)} seed ${seed}`,
  );
  process.exitCode = Object.values(broken).every((found) => found.length === 0) ? 0 : 1;
} finally {
  await pair.endKilling();
  await pair.stop();
  await issuer.stop();
  await dropTables(dynamo, own);
  dynamo.close();
}
process.exit();
