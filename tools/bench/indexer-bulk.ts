/**
 * `indexer/bulk`: listings a second from Kafka records to the index (checked, read by the normalizer, merged with what
 * is held, written) beside a bare `_bulk` of the same ready-made documents into the same mapping, in turns.
 */
import { parseEvent } from '@kirana/contracts';
import { indexListingChanges, listingDocument } from '@kirana/search';
import type { Search } from '@kirana/search';
import { changeEventOf } from '@kirana/testing';
import { openCorpus, someGoods } from './search-corpus.ts';

export const name = 'indexer/bulk';

const LISTINGS = Number(process.argv[2]) || 20_000;
const BATCH = 1_000;
const AT_ONCE = 4;
const ROUNDS = 3;
/** Rounds of both that do not count: the server compiles its code in them. */
const WARM_UPS = 2;

/** Works the batches off, some at a time as the consumer does; listings a second. */
async function rate<T>(batches: readonly T[], work: (batch: T) => Promise<void>): Promise<number> {
  const waiting = [...batches];
  const begun = performance.now();
  const worker = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) await work(batch);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (LISTINGS / (performance.now() - begun)) * 1_000;
}

const inBatches = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );

async function ours(search: Search, batch: readonly Buffer[]): Promise<void> {
  const changes = batch.map((value) => {
    const event = parseEvent('listing', value);
    return { key: event.subject, event };
  });
  await indexListingChanges(search, changes);
}

async function bare({ client, alias }: Search, lines: string): Promise<void> {
  const { body } = await client.bulk({ index: alias('listings'), body: lines as never });
  if (body.errors) throw new TypeError('The index refused a ready-made document');
}

async function onEmptyIndex(work: (search: Search) => Promise<number>): Promise<number> {
  const corpus = await openCorpus();
  try {
    return await work(corpus.search);
  } finally {
    await corpus.close();
  }
}

/** Each side in turns; the best of each counts, and the bare side's spread says how quiet the machine was. */
export async function run() {
  const listings = [...someGoods(LISTINGS)].map(({ listing }) => listing);
  const records = inBatches(
    listings.map((listing) =>
      Buffer.from(JSON.stringify(changeEventOf('listing', 'create', null, listing))),
    ),
  );
  const ready = inBatches(listings).map((batch) =>
    batch
      .flatMap((listing) => [
        JSON.stringify({ create: { _id: listing.listingId } }),
        JSON.stringify(listingDocument(listing, [])),
      ])
      .join('\n')
      .concat('\n'),
  );
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const theirs = await onEmptyIndex((search) => rate(ready, (lines) => bare(search, lines)));
    const mine = await onEmptyIndex((search) => rate(records, (batch) => ours(search, batch)));
    if (round < 0) continue;
    rates.bare.push(theirs);
    rates.ours.push(mine);
  }
  const [mine, theirs] = [Math.max(...rates.ours), Math.max(...rates.bare)];
  const spread = (theirs - Math.min(...rates.bare)) / theirs;
  return { ratio: mine / theirs, ours: mine, bare: theirs, unit: 'listings/s', spread };
}

if (import.meta.main) {
  const { ratio, ours: mine, bare: theirs, unit, spread } = await run();
  console.log(
    `bench ${name} ratio ${ratio.toFixed(3)} ours ${mine.toFixed(0)} ${unit} bare ${theirs.toFixed(0)} ${unit} spread ${spread.toFixed(3)}`,
  );
}
