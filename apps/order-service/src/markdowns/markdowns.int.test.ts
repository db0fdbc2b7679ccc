import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { aMarketOf, SettableClock } from '../../test/a-market.ts';
import { openOrderTables } from '../../test/order-tables.ts';
import { Markdowns } from './markdowns.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const clock = new SettableClock('2026-11-23T12:00:00+05:30');
const market = aMarketOf(dynamo, clock);
const markdowns = new Markdowns(market.offers, market.terms, market.lots, clock);
const MARKDOWN = { withinDays: 7, percent: 25 };
afterAll(() => dynamo.drop());

/** Two listings of one seller and one of another, each with eight units near their date and fifty that are not. */
async function aSellerWithTwo() {
  const received = [
    [8, '2026-11-28'],
    [50, '2027-06-30'],
  ] as const;
  const facts = { pricePaise: 1_000 };
  const one = await market.stocked(received, facts);
  const other = await market.stocked(received, { ...facts, sellerId: one.sellerId });
  const foreign = await market.stocked(received, facts);
  return { sellerId: one.sellerId, one, other, foreign };
}

describe('marking many listings down', () => {
  it('tells before what it comes to, of own listings only, and changes nothing', async () => {
    const { sellerId, one, other, foreign } = await aSellerWithTwo();
    const listingIds = [one.listingId, other.listingId, foreign.listingId];
    const effect = await markdowns.effect(sellerId, listingIds, MARKDOWN);
    expect(effect.map(({ listingId }) => listingId).toSorted()).toEqual(
      [one.listingId, other.listingId].toSorted(),
    );
    expect(effect[0]).toMatchObject({ lots: 1, units: 8, fullPaise: 8_000, bringsPaise: 6_000 });
    expect(await market.terms.of(listingIds)).toEqual([]);
  });

  it('leaves the other terms as they are, and the listings that cannot be alone', async () => {
    const { sellerId, one, other, foreign } = await aSellerWithTwo();
    const tiers = [{ fromUnits: 10, pricePaise: 950 }];
    const { listingId } = one;
    await market.terms.put(undefined, { listingId, sellerId, tiers, scheme: null, markdown: null });
    const unknown = newId('lst');
    const listingIds = [listingId, other.listingId, foreign.listingId, unknown];
    expect(await markdowns.set(sellerId, listingIds, MARKDOWN)).toEqual([
      { listingId, outcome: 'changed' },
      { listingId: other.listingId, outcome: 'changed' },
      { listingId: foreign.listingId, outcome: 'unknown-listing' },
      { listingId: unknown, outcome: 'unknown-listing' },
    ]);
    expect(await market.terms.get(listingId)).toMatchObject({ tiers, markdown: MARKDOWN });
    expect(await market.terms.get(foreign.listingId)).toBeUndefined();
  });

  it('does nothing twice, and takes a markdown away again', async () => {
    const { sellerId, one } = await aSellerWithTwo();
    const set = (markdown: typeof MARKDOWN | null) =>
      markdowns.set(sellerId, [one.listingId], markdown);
    const outcomes = [await set(MARKDOWN), await set(MARKDOWN), await set(null), await set(null)];
    expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual([
      'changed',
      'unchanged',
      'changed',
      'unchanged',
    ]);
    expect(await market.terms.get(one.listingId)).toMatchObject({ markdown: null, version: 2 });
  });

  it('holds against writes at the same time', async () => {
    const { sellerId, one } = await aSellerWithTwo();
    const percents = [10, 20, 30];
    const results = await Promise.all(
      percents.map((percent) =>
        markdowns.set(sellerId, [one.listingId], { withinDays: 7, percent }),
      ),
    );
    expect(results.flat().map(({ outcome }) => outcome)).toEqual(percents.map(() => 'changed'));
    expect(await market.terms.get(one.listingId)).toMatchObject({ version: 3 });
  });
});
