import { readFileSync } from 'node:fs';
import type { Listing, Lot } from '@kirana/contracts';
import { stableId } from '@kirana/domain';
import { readCatalogues } from '@kirana/relevance/catalogues';
import { relevanceConfig } from '@kirana/relevance/config';
import { parseQueries } from '@kirana/relevance/queries';
import { createSearch, indexSellerChanges, listingDocument, provisionIndex } from '@kirana/search';
import type { Search } from '@kirana/search';
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
const BULK = 300;
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
export function* someGoods(count: number): Generator<Goods> {
  const rows = readCatalogues(relevanceConfig().cataloguesPath);
  const roll = dice(7);
  for (let at = 0; at < count; at++) {
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

/** Fills the index with ready-made documents, as quickly as it takes them. */
export async function fill({ search }: Corpus, count: number): Promise<void> {
  const index = search.alias('listings');
  let body: object[] = [];
  for (const { listing, lots } of someGoods(count)) {
    body.push({ index: { _id: listing.listingId } }, listingDocument(listing, lots));
    if (body.length < 2 * BULK) continue;
    await send(search, index, body);
    body = [];
  }
  await send(search, index, body);
  await search.client.indices.refresh({ index: `${search.indexPrefix}*` });
}

async function send({ client }: Search, index: string, body: object[]): Promise<void> {
  if (body.length === 0) return;
  const answer = await client.bulk({ index, body: body as never });
  const failed = answer.body.items.find((item) => (item.index?.status ?? 500) >= 300);
  if (failed) throw new TypeError(`The index refused ${JSON.stringify(failed.index?.error)}`);
}
