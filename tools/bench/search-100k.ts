import { measure, onCorpus, searches } from './search-load.ts';

export const name = 'search/100k';

/** 100 searches a second over 100,000 listings. */
export const run = () => onCorpus(100_000, (corpus) => measure(corpus, searches));
