import { measure, onCorpus, suggestions } from './search-load.ts';

export const name = 'suggest/100k';

/** 100 times a second what may be meant by a few letters, over 100,000 listings. */
export const run = () => onCorpus(100_000, (corpus) => measure(corpus, suggestions));
