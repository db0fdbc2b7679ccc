import { benchConfig } from './config.ts';
import { measureFreshness } from './freshness-run.ts';

export const name = 'freshness/search';

interface Shown {
  readonly listingId: [string];
  readonly pricePaise: [number];
}

/** Time from a write to a search that shows it, p99. */
export const run = () =>
  measureFreshness(async ({ search }, sellerId, from) => {
    const { body } = await search.client.search({
      index: search.alias('listings'),
      body: {
        size: 1_000,
        query: {
          bool: { filter: [{ term: { sellerId } }, { range: { pricePaise: { gte: from } } }] },
        },
        _source: false,
        docvalue_fields: ['listingId', 'pricePaise'],
      } as never,
    });
    return new Map(
      body.hits.hits.map(({ fields }) => {
        const { listingId, pricePaise } = fields as unknown as Shown;
        return [listingId[0], pricePaise[0]];
      }),
    );
  }, benchConfig().freshness);
