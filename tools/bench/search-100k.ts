import { benchOf, measure, onCorpus, searchIn } from './search-load.ts';

export const name = 'search/100k';

/** 100 searches a second over 100,000 listings. */
export const run = () =>
  onCorpus(100_000, async (corpus) => benchOf(await measure(searchIn(corpus))));
