import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { parseArgs } from 'node:util';
import { createDynamo, tableName, TABLES, transact, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition, Versioned, Write } from '@kirana/dynamodb';
import { newId } from '@kirana/domain';

/**
 * The bare twin of order-service: the same DynamoDB calls with nothing around them. No sign-in, no checks, no framework,
 * so the ratio to it says what all of that costs.
 */
const { values } = parseArgs({
  options: {
    endpoint: { type: 'string', default: '' },
    region: { type: 'string', default: '' },
    prefix: { type: 'string', default: '' },
    port: { type: 'string', default: '0' },
  },
});
const dynamo = createDynamo({
  endpoint: values.endpoint,
  region: values.region,
  tablePrefix: values.prefix,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

interface Lot extends Versioned {
  readonly lotId: string;
  readonly sellerId: string;
}
interface Line {
  readonly listingId: string;
  readonly units: number;
}

const table = <T extends Versioned>(definition: TableDefinition) =>
  new VersionedTable<T>(dynamo, definition);
const groups = table(TABLES.orderGroups);
const orders = table(TABLES.orders);
const offers = table<Versioned & { sellerId: string }>(TABLES.offers);
const sellers = table(TABLES.offerSellers);
const terms = table(TABLES.offerTerms);
const lots = table<Lot>(TABLES.lots);

async function placeOrder(lines: readonly Line[], shopId: string): Promise<object> {
  const groupId = newId('grp');
  await groups.get({ groupId });
  const found = await offers.getMany(lines.map(({ listingId }) => ({ listingId })));
  const sellerId = found[0]?.sellerId ?? '';
  await terms.getMany(lines.map(({ listingId }) => ({ listingId })));
  await sellers.getMany([{ sellerId }]);
  const orderId = newId('ord');
  const at = new Date().toISOString();
  await groups.create({ groupId, lines, outcomes: {}, startedAt: at } as never);
  const stock = await Promise.all(
    lines.map(({ listingId }) => lots.query({ partition: listingId, limit: 500 })),
  );
  const versioned = { version: 1, createdAt: at, updatedAt: at };
  const order = { orderId, groupId, sellerId, shopId, lines, state: 'placed', ...versioned };
  await transact(dynamo, [
    outcomeWrite(dynamo, groupId, orderId, lines),
    orders.creation(order),
    ...lines.map((line, n) => takeWrite(dynamo, line, stock[n]?.items[0]?.lotId ?? '', at)),
    ...lines.map((line, n) => ({
      Put: {
        TableName: tableName(dynamo, TABLES.stockMovements),
        Item: {
          lotId: stock[n]?.items[0]?.lotId,
          movementId: `${at}#${newId('lot')}`,
          kind: 'reserved',
          units: line.units,
          at,
          reference: orderId,
        },
      },
    })),
  ]);
  return { groupId, orders: [order] };
}

const outcomeWrite = (to: Dynamo, groupId: string, orderId: string, lines: unknown): Write => ({
  Update: {
    TableName: tableName(to, TABLES.orderGroups),
    Key: { groupId },
    UpdateExpression: 'SET #outcomes.#order = :outcome, #version = #version + :one',
    ConditionExpression: 'attribute_not_exists(#outcomes.#order)',
    ExpressionAttributeNames: { '#outcomes': 'outcomes', '#order': orderId, '#version': 'version' },
    ExpressionAttributeValues: { ':outcome': { placed: true, lines }, ':one': 1 },
  },
});

const takeWrite = (to: Dynamo, { listingId, units }: Line, lotId: string, at: string): Write => ({
  Update: {
    TableName: tableName(to, TABLES.lots),
    Key: { listingId, lotId },
    UpdateExpression:
      'SET #available = #available - :units, #reserved = #reserved + :units, #version = #version + :one, #at = :at',
    ConditionExpression: '#available >= :units',
    ExpressionAttributeNames: {
      '#available': 'available',
      '#reserved': 'reserved',
      '#version': 'version',
      '#at': 'updatedAt',
    },
    ExpressionAttributeValues: { ':units': units, ':one': 1, ':at': at },
  },
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

const server = createServer(async (request, response) => {
  const answer = async (): Promise<unknown> => {
    if (request.method === 'POST') {
      const { lines } = JSON.parse(await bodyOf(request)) as { lines: Line[] };
      return placeOrder(lines, 'shp_bench');
    }
    return orders.get({ orderId: request.url?.split('/').at(-1) ?? '' });
  };
  try {
    const text = JSON.stringify(await answer());
    response.writeHead(request.method === 'POST' ? 201 : 200, {
      'content-type': 'application/json',
    });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  console.log(
    JSON.stringify({
      url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    }),
  );
});
process.on('SIGTERM', () => process.exit(0));
