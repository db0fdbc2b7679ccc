import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import {
  aListing,
  aLot,
  aSeller,
  changeEventOf,
  eventually,
  stackEndpoints,
  uniqueName,
} from '@kirana/testing';
import { createSearch } from '../client/search.ts';
import { createIndex, pointAlias, provisionIndex } from '../indexes/provision-index.ts';
import { Storefront } from '../storefront.ts';
import {
  indexListingChanges,
  indexLotChanges,
  indexSellerChanges,
} from '../writing/index-changes.ts';
import { MARKER_DAYS, purgeMarkers } from './purge-markers.ts';
import { CURSOR_DAYS } from './sync-cursor.ts';

const search = createSearch({
  node: stackEndpoints().opensearchUrl,
  indexPrefix: `${uniqueName()}-`,
});
const DAY_MS = 86_400_000;
let now = Date.now();
const storefront = new Storefront(search, () => now);

beforeAll(() => provisionIndex(search));
afterAll(async () => {
  await search.client.indices.delete({ index: `${search.indexPrefix}*` });
  await search.close();
});

const write = (op: 'create' | 'update' | 'delete', states: readonly Listing[]) =>
  indexListingChanges(
    search,
    states.map((state) => ({
      key: state.listingId,
      event: changeEventOf(
        'listing',
        op,
        op === 'create' ? null : state,
        op === 'delete' ? null : state,
      ),
    })),
  );
const next = (listing: Listing): Listing => ({ ...listing, version: listing.version + 1 });

/** What a phone holds: listing versions by id. */
class Phone {
  readonly held = new Map<string, number>();
  cursor: string | undefined;

  #asked = 0;

  /** One answer, of which every `lost`th never arrives. */
  async ask(limit: number, lost = 0): Promise<boolean> {
    const page = await storefront.sync({ cursor: this.cursor, limit });
    if (lost > 0 && ++this.#asked % lost === 0) return true;
    for (const { listingId, version } of [...page.created, ...page.updated])
      this.held.set(listingId, version ?? 0);
    for (const id of page.deleted) this.held.delete(id);
    this.cursor = page.cursor;
    return page.more;
  }

  async catchUp(): Promise<void> {
    while (await this.ask(100));
  }
}

/** Listings that come, change and go, a few at a time. */
async function trade(listings: Listing[], rounds: number): Promise<Map<string, number>> {
  let states = listings;
  await write('create', states);
  for (let round = 0; round < rounds; round++) {
    const changed = states.filter((_, at) => at % rounds !== round).map(next);
    await write('update', changed);
    const gone = changed.filter((_, at) => at % 7 === 0);
    await write('delete', gone);
    states = changed.filter((_, at) => at % 7 !== 0);
    const lots = states.slice(0, 3).map(({ listingId }) => aLot({ listingId }));
    await indexLotChanges(
      search,
      lots.map((lot) => ({ key: lot.lotId, event: changeEventOf('lot', 'create', null, lot) })),
    );
  }
  return new Map(states.map(({ listingId, version }) => [listingId, version]));
}

describe('a phone that syncs', () => {
  it('misses nothing that several writers do meanwhile, though answers get lost', async () => {
    const phone = new Phone();
    const many = () => Array.from({ length: 60 }, () => aListing());
    const work = { done: false };
    const trading = Promise.all([trade(many(), 4), trade(many(), 5), trade(many(), 6)]).finally(
      () => (work.done = true),
    );
    while (!work.done) await phone.ask(7, 4);
    const expected = new Map((await trading).flatMap((left) => [...left]));
    // A horizon is shared for half a second: what was written since then comes with the next.
    await eventually(async () => {
      await phone.catchUp();
      return [...expected].every(([id, version]) => phone.held.get(id) === version);
    });
    // Those that a round left out kept their version and are for sale still.
    const live = await search.client.count({
      index: search.alias('listings'),
      body: { query: { term: { live: true } } } as never,
    });
    expect(phone.held.size).toBe(live.body.count);
  });

  it('is told what is new, what changed and what is gone', async () => {
    const phone = new Phone();
    const [stays, goes] = [aListing(), aListing()];
    await write('create', [stays, goes]);
    await eventually(async () => {
      await phone.catchUp();
      return phone.held.has(goes.listingId);
    });
    const fresh = aListing();
    await write('create', [fresh]);
    await write('update', [next(stays), next(fresh)]);
    await write('delete', [goes]);
    const { created, updated, deleted } = await eventually(async () => {
      const page = await storefront.sync({ cursor: phone.cursor, limit: 100 });
      return page.deleted.length > 0 ? page : null;
    });
    const ids = (all: readonly { listingId: string }[]) => all.map(({ listingId }) => listingId);
    expect([ids(created), ids(updated), deleted]).toEqual([
      [fresh.listingId],
      [stays.listingId],
      [goes.listingId],
    ]);
  });

  it('gets a paused listing as gone, and as new when it is back', async () => {
    const phone = new Phone();
    const listing = aListing();
    const paused = { ...next(listing), status: 'paused' as const };
    const seen = (is: boolean) =>
      eventually(async () => {
        await phone.catchUp();
        return phone.held.has(listing.listingId) === is;
      });
    await write('create', [listing]);
    await seen(true);
    await write('update', [paused]);
    await seen(false);
    const { cursor } = phone;
    await write('update', [{ ...next(paused), status: 'active' }]);
    await seen(true);
    const { created } = await storefront.sync({ cursor, limit: 100 });
    expect(created).toMatchObject([{ listingId: listing.listingId }]);
  });

  it('of one PIN code gets the listings of who delivers there, and starts again when that changes', async () => {
    const here = aSeller({ areasServed: ['560'] });
    const seller = (state: typeof here) =>
      indexSellerChanges(search, [
        { key: state.sellerId, event: changeEventOf('seller', 'create', null, state) },
      ]);
    await seller(here);
    const mine = aListing({ sellerId: here.sellerId });
    await write('create', [mine]);
    const ask = (cursor?: string) => storefront.sync({ cursor, pincode: '560001', limit: 100 });
    const { cursor } = await eventually(async () => {
      const page = await ask();
      return page.created.length === 1 ? page : null;
    });
    await seller(aSeller({ areasServed: ['5600'] }));
    await eventually(async () => {
      const error = await ask(cursor).catch((reason: unknown) => reason);
      return (error as { reason?: string }).reason === 'sellers-changed';
    });
  });
});

describe('markers of deleted listings', () => {
  it('stay as long as any cursor lives, and then go', async () => {
    const listing = aListing();
    await write('create', [listing]);
    await write('delete', [listing]);
    await search.client.indices.refresh({ index: search.alias('listings') });
    const before = await purgeMarkers(search, Date.now() + (MARKER_DAYS - 1) * DAY_MS);
    const after = await purgeMarkers(search, Date.now() + (MARKER_DAYS + 1) * DAY_MS);
    expect([before, after > 0]).toEqual([0, true]);
    expect(MARKER_DAYS).toBeGreaterThan(CURSOR_DAYS);
  });
});

describe('a cursor that is too old', () => {
  it('is refused once markers may be gone', async () => {
    const { cursor } = await storefront.sync({ limit: 1 });
    now += (CURSOR_DAYS + 1) * DAY_MS;
    await expect(storefront.sync({ cursor, limit: 1 })).rejects.toMatchObject({
      reason: 'expired',
    });
    now = Date.now();
  });

  it('is refused once another index serves: deletes from before it left no marker there', async () => {
    const { cursor } = await storefront.sync({ limit: 1 });
    await pointAlias(search, 'listings', await createIndex(search, 'listings', new Date()));
    await eventually(async () => {
      const error = await storefront.sync({ cursor, limit: 1 }).catch((reason: unknown) => reason);
      return (error as { reason?: string }).reason === 'index-rebuilt';
    });
  });

  it('is refused where it is none of ours', async () => {
    await expect(storefront.sync({ cursor: 'abc', limit: 1 })).rejects.toMatchObject({
      code: 'invalid-page-token',
    });
  });
});
