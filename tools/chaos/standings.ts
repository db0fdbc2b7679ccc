import { createHash } from 'node:crypto';
import type { ChangeEvent } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import { scanTable, TABLES } from '@kirana/dynamodb';
import { readTopic } from '@kirana/kafka';
import type { ListingDocument } from '@kirana/search';
import type { Standings } from './compare.ts';
import type { ChaosEntity, World } from './world.ts';

interface Stored {
  readonly sellerId: string;
  readonly version: number;
  readonly [attribute: string]: unknown;
}

const HOMES = {
  listing: { table: TABLES.listings, id: 'listingId' },
  lot: { table: TABLES.lots, id: 'lotId' },
  seller: { table: TABLES.sellers, id: 'sellerId' },
  order: { table: TABLES.orders, id: 'orderId' },
} as const;

/** The truth: what lies in the owning service's table. */
export async function inTables(world: World, entity: ChaosEntity): Promise<Standings> {
  const { table, id } = HOMES[entity];
  const found = new Map<string, number>();
  for await (const item of scanTable<Stored>(world.dynamo, table)) {
    if (world.sellers.has(item.sellerId)) found.set(String(item[id]), item.version);
  }
  return found;
}

export interface TopicContents {
  readonly standings: Standings;
  /** Every entity that the topic ever told of, gone ones too. */
  readonly ids: ReadonlySet<string>;
  /** Distinct changes. */
  readonly events: number;
  /** Changes that are in the topic more than once: readers must not mind. */
  readonly redelivered: number;
}

/** What the topic's last value of each key says; a tombstone or a delete means that it is gone. */
export async function inTopic(world: World, entity: ChaosEntity): Promise<TopicContents> {
  const last = new Map<string, number>();
  const changes = new Set<string>();
  const ids = new Set<string>();
  let records = 0;
  await readTopic(world.kafka, TOPICS[entity], ({ key, value }) => {
    const event = value && (JSON.parse(value.toString('utf8')) as ChangeEvent<ChaosEntity>);
    if (event) {
      const { after, before, version } = event.data;
      if (!world.sellers.has((after ?? before)?.sellerId ?? '')) return;
      changes.add(event.id);
      ids.add(key);
      records++;
      if (after) last.set(key, version);
      else last.delete(key);
    } else last.delete(key);
  });
  return { standings: last, ids, events: changes.size, redelivered: records - changes.size };
}

interface IndexContents {
  readonly listing: Standings;
  readonly lot: Standings;
  readonly hash: string;
}

/**
 * What the search index holds of these listings and lots. A lot whose listing is gone stands in a document that has no
 * seller: so the ids are what tells whose it is.
 */
export async function inIndex(
  world: World,
  listings: ReadonlySet<string>,
  mine: ReadonlySet<string>,
): Promise<IndexContents> {
  const listing = new Map<string, number>();
  const lot = new Map<string, number>();
  const documents: string[] = [];
  for (const document of await everyDocument(world, listings)) {
    const { standing, lots, listingId } = document;
    if (standing && !standing.deleted) listing.set(listingId, standing.version);
    for (const each of lots) {
      if (!each.standing.deleted && mine.has(each.lotId))
        lot.set(each.lotId, each.standing.version);
    }
    if (standing?.deleted) continue;
    const { indexedAt: _, ...fields } = document;
    documents.push(JSON.stringify({ ...fields, lots: sortedBy(fields.lots, 'lotId') }, sortedKeys));
  }
  return { listing, lot, hash: hashOf(documents) };
}

async function everyDocument(
  { search }: World,
  listings: ReadonlySet<string>,
): Promise<ListingDocument[]> {
  const found: ListingDocument[] = [];
  const index = search.alias('listings');
  await search.client.indices.refresh({ index });
  for (let after: string | undefined; ;) {
    const { body } = await search.client.search({
      index,
      body: {
        size: 2_000,
        query: { match_all: {} },
        sort: [{ listingId: 'asc' }],
        ...(after === undefined ? {} : { search_after: [after] }),
      } as never,
    });
    const page = body.hits.hits.map(({ _source }) => _source as ListingDocument);
    found.push(...page.filter(({ listingId }) => listings.has(listingId)));
    after = page.at(-1)?.listingId;
    if (after === undefined) return found;
  }
}

interface WarehouseContents {
  readonly standings: Record<ChaosEntity, Standings>;
  /** Rows that say the same thing again. */
  readonly duplicated: number;
  readonly hash: string;
}

const CURRENT = {
  listing:
    'SELECT listing_id id, _source_version v FROM dim_listing WHERE is_current AND NOT is_deleted AND seller_id = ANY($1)',
  lot: 'SELECT lot_id id, _source_version v FROM fct_lot WHERE NOT is_deleted AND seller_id = ANY($1)',
  seller:
    'SELECT seller_id id, _source_version v FROM dim_seller WHERE NOT is_deleted AND seller_id = ANY($1)',
  order:
    'SELECT DISTINCT order_id id, _source_version v FROM fct_order_line WHERE seller_id = ANY($1)',
} as const satisfies Record<ChaosEntity, string>;

const DOUBLES = [
  'SELECT listing_id FROM dim_listing GROUP BY listing_id, _source_version HAVING count(*) > 1',
  'SELECT listing_id FROM dim_listing WHERE is_current GROUP BY listing_id HAVING count(*) > 1',
  'SELECT lot_id FROM fct_lot GROUP BY lot_id HAVING count(*) > 1',
  'SELECT seller_id FROM dim_seller GROUP BY seller_id HAVING count(*) > 1',
  'SELECT order_id FROM fct_order_line GROUP BY order_id, line_no HAVING count(*) > 1',
] as const;

/** What the warehouse holds. */
export async function inWarehouse({ warehouse, sellers }: World): Promise<WarehouseContents> {
  const mine = [[...sellers]];
  const standings = {} as Record<ChaosEntity, Standings>;
  for (const entity of Object.keys(CURRENT) as ChaosEntity[]) {
    const rows = await warehouse.query(CURRENT[entity], mine);
    standings[entity] = new Map(rows.map(({ id, v }) => [String(id), Number(v)]));
  }
  let duplicated = 0;
  for (const sql of DOUBLES) duplicated += (await warehouse.query(sql)).length;
  const rows: string[] = [];
  for (const table of ['dim_listing', 'fct_lot', 'dim_seller', 'fct_order_line']) {
    for (const row of await warehouse.query(
      `SELECT * FROM ${table} WHERE seller_id = ANY($1)`,
      mine,
    )) {
      const { _loaded_at: _, ...held } = row;
      rows.push(table + JSON.stringify(held, sortedKeys));
    }
  }
  return { standings, duplicated, hash: hashOf(rows) };
}

const sortedBy = <T>(items: readonly T[], key: keyof T): T[] =>
  [...items].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));

/** Makes JSON the same whatever the order in which properties were set. */
const sortedKeys = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const hashOf = (lines: string[]): string =>
  createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
