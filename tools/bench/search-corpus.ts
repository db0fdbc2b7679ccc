import { readFileSync } from 'node:fs';
import type { Listing, Lot } from '@kirana/contracts';
import { stableId } from '@kirana/domain';
import { readCatalogues } from '@kirana/relevance/catalogues';
import { relevanceConfig } from '@kirana/relevance/config';
import { parseQueries } from '@kirana/relevance/queries';
import {
  createSearch,
  indexSellerChanges,
  listingDocument,
  provisionIndex,
  withLots,
} from '@kirana/search';
import type { ListingDocument, Search } from '@kirana/search';
import {
  aListing,
  aLot,
  aSeller,
  changeEventOf,
  stackEndpoints,
  uniqueName,
} from '@kirana/testing';

const SELLERS = 200;
/** Small enough for the breaker of a server with half a gigabyte of heap. */
const BULK = 400;
/** Requests under way at once: the next are made while the cluster takes these. */
const AT_ONCE = 3;
/** Segments left after a load, so that the searches do not meet the merges that follow one. */
const SEGMENTS = 8;
/** A merge of a million documents takes minutes. */
const MERGE_MS = 1_200_000;
const PINCODES = ['560', '110', '400', '600', '700'];

/** A listing with its lots, made from a row of the shared catalogues. */
export interface Goods {
  readonly listing: Listing;
  readonly lots: readonly Lot[];
}

/** The same numbers in every run: a linear congruential generator (Numerical Recipes' constants). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** So many listings of so many sellers: the catalogues' rows over and over, with prices, cases and lots of their own. */
export function* someGoods(count: number, from = 0): Generator<Goods> {
  const rows = readCatalogues(relevanceConfig().cataloguesPath);
  const roll = dice(7 + from);
  for (let at = from; at < count; at++) {
    const { listing: row } = rows[at % rows.length]!;
    const factor = 0.85 + roll() * 0.3;
    const priced = (paise: number | null) => paise && Math.max(1, Math.round(paise * factor));
    const listingId = stableId('lst', 'bench', String(at));
    const listing = aListing({
      ...row,
      listingId,
      sellerId: sellerId(Math.floor(roll() * SELLERS)),
      title: roll() < 0.3 ? row.title.toUpperCase() : row.title,
      pricePaise: priced(row.pricePaise ?? row.mrpPaise),
    });
    yield { listing, lots: roll() < 0.6 ? [lotOf(listingId, at, roll)] : [] };
  }
}

const sellerId = (at: number) => stableId('sel', 'bench', String(at));

function lotOf(listingId: string, at: number, roll: () => number): Lot {
  const expiresOn = new Date(Date.now() + roll() * 400 * 86_400_000).toISOString().slice(0, 10);
  const available = Math.floor(roll() * 50);
  return aLot({ lotId: stableId('lot', 'bench', String(at)), listingId, available, expiresOn });
}

/** Queries of shops, in the order of their file. */
export const someQueries = (): string[] =>
  parseQueries(
    readFileSync(new URL('../../data/relevance/queries.tsv', import.meta.url), 'utf8'),
  ).map(({ query }) => query);

export interface Corpus {
  readonly search: Search;
  close(): Promise<void>;
}

/** An empty index of its own, with the sellers. */
export async function openCorpus(): Promise<Corpus> {
  const search = createSearch({
    node: stackEndpoints().opensearchUrl,
    indexPrefix: `${uniqueName('bench')}-`,
    requestTimeoutMs: 120_000,
  });
  await provisionIndex(search);
  const sellers = Array.from({ length: SELLERS }, (_, at) =>
    aSeller({ sellerId: sellerId(at), areasServed: [PINCODES[at % PINCODES.length]!] }),
  );
  await indexSellerChanges(
    search,
    sellers.map((seller) => ({
      key: seller.sellerId,
      event: changeEventOf('seller', 'create', null, seller),
    })),
  );
  return {
    search,
    close: async () => {
      await search.client.indices.delete({ index: `${search.indexPrefix}*` });
      await search.close();
    },
  };
}

/** Listings `from` up to `count` as ready-made documents, as quickly as the index takes them. */
export async function fill({ search }: Corpus, count: number, from = 0): Promise<void> {
  const { client } = search;
  const index = search.alias('listings');
  const setting = (interval: string) =>
    client.indices.putSettings({ index, body: { index: { refresh_interval: interval } } as never });
  await setting('-1');
  const goods = someGoods(count, from);
  const documents = documentsOf();
  const worker = async () => {
    for (let bulk = nextBulk(goods, documents); bulk.length > 0; bulk = nextBulk(goods, documents))
      await send(search, index, bulk);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await client.indices.refresh({ index });
  const patience = { requestTimeout: MERGE_MS };
  await client.indices.forcemerge({ index, max_num_segments: SEGMENTS }, patience);
  await setting('500ms');
  await client.indices.refresh({ index: `${search.indexPrefix}*` });
}

function nextBulk(goods: Generator<Goods>, document: (goods: Goods) => object): object[] {
  const body: object[] = [];
  while (body.length < 2 * BULK) {
    const next = goods.next();
    if (next.done) break;
    body.push({ index: { _id: next.value.listing.listingId } }, document(next.value));
  }
  return body;
}

/** Documents of goods. A title is read once: listings of the same row differ in id, seller, price and lots alone. */
function documentsOf(): (goods: Goods) => object {
  const read = new Map<string, ListingDocument>();
  return ({ listing, lots }) => {
    const key = `${listing.title}|${listing.mrpPaise}|${JSON.stringify(listing.hints)}`;
    const like = read.get(key);
    if (!like) {
      const document = listingDocument(listing, []);
      read.set(key, document);
      return withLots(document, lots);
    }
    return withLots({ ...like, ...priced(like, listing) }, lots);
  };
}

function priced(like: ListingDocument, { listingId, sellerId, pricePaise }: Listing) {
  const { pricePaise: was, mrpPaise, unitPricePaise: unit } = like;
  if (!was || !pricePaise) return { listingId, sellerId };
  const factor = pricePaise / was;
  return {
    listingId,
    sellerId,
    pricePaise,
    ...(mrpPaise ? { discountPercent: Math.floor((1 - pricePaise / mrpPaise) * 100) } : {}),
    ...(unit ? { unitPricePaise: unit * factor, unitPriceRank: unit * factor } : {}),
  };
}

async function send({ client }: Search, index: string, body: object[]): Promise<void> {
  if (body.length === 0) return;
  const answer = await client.bulk({ index, body: body as never });
  const failed = answer.body.items.find((item) => (item.index?.status ?? 500) >= 300);
  if (failed) throw new TypeError(`The index refused ${JSON.stringify(failed.index?.error)}`);
}
