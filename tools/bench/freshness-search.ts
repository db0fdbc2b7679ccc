import { benchConfig } from './config.ts';
import { measureFreshness } from './freshness-run.ts';

export const name = 'freshness/search';

/** Time from a REST write to a search that shows it, p99. */
export const run = () =>
  measureFreshness(async ({ search }, sellerId) => {
    const { body } = await search.client.search({
      index: search.alias('listings'),
      body: {
        size: 1_000,
        query: { term: { sellerId } },
        _source: ['listingId', 'pricePaise'],
      } as never,
    });
    return new Map(
      body.hits.hits.map(({ _source }) => {
        const { listingId, pricePaise } = _source as unknown as {
          listingId: string;
          pricePaise: number;
        };
        return [listingId, pricePaise];
      }),
    );
  }, benchConfig().freshness);
