import { parseEvent, TOPICS } from '@kirana/contracts';
import type { ChangeEvent, Listing } from '@kirana/contracts';
import type { OutgoingRecord } from '@kirana/kafka';
import { aListing, changeEventOf } from '@kirana/testing';

/** How a record is bad: two fit no schema, the third trips a bug of the consumer. */
export const DEFECTS = ['price as text', 'operation of no schema', 'trips a bug'] as const;
export type Defect = (typeof DEFECTS)[number];

const TRIPPING_TITLE = 'Maggi 70g (½ price!)';

export interface PoisonedTopic {
  readonly records: readonly OutgoingRecord[];
  /** By listing id. */
  readonly bad: ReadonlyMap<string, Defect>;
}

/** So many new listings as records of their topic, every so-manieth of them bad in one of the ways. */
export function poisoned(count: number, bad: number): PoisonedTopic {
  const every = Math.floor(count / bad);
  const defects = new Map<string, Defect>();
  const records = Array.from({ length: count }, (_, n) => {
    const listing = aListing({ title: `Parle-G ${n % 90}g` });
    const nth = n / every;
    if (!Number.isInteger(nth) || nth >= bad) return recordOf(listing, eventOf(listing));
    const defect = DEFECTS[nth % DEFECTS.length] as Defect;
    defects.set(listing.listingId, defect);
    return recordOf(listing, spoiled(listing, defect));
  });
  return { records, bad: defects };
}

const eventOf = (listing: Listing) => changeEventOf('listing', 'create', null, listing);

const recordOf = ({ listingId }: Listing, event: object): OutgoingRecord => ({
  key: listingId,
  value: JSON.stringify(event),
});

function spoiled(listing: Listing, defect: Defect): object {
  if (defect === 'trips a bug') return eventOf({ ...listing, title: TRIPPING_TITLE });
  const event = eventOf(listing);
  return defect === 'price as text'
    ? { ...event, data: { ...event.data, after: { ...listing, pricePaise: '1000' } } }
    : { ...event, data: { ...event.data, op: 'upsert' } };
}

/** The consumer before its fix: decodes strictly. Throws `InvalidEvent`. */
export const decoded = (value: Buffer): ChangeEvent<'listing'> => parseEvent('listing', value);

/** Its bug. Throws TypeError for the whole batch, as bugs do. */
export function tripOver(events: readonly (ChangeEvent<'listing'> | null)[]): void {
  if (events.some((event) => event?.data.after?.title === TRIPPING_TITLE)) {
    throw new TypeError("Cannot read properties of undefined (reading 'half')");
  }
}

/** The consumer after its fix: knows what older producers write. Throws `InvalidEvent`. */
export function decodedLeniently(value: Buffer): ChangeEvent<'listing'> {
  const event = JSON.parse(value.toString('utf8')) as ChangeEvent<'listing'>;
  const { op, after } = event.data;
  const known = {
    ...event.data,
    op: (op as string) === 'upsert' ? 'create' : op,
    after: after && { ...after, pricePaise: Number(after.pricePaise) },
  };
  return parseEvent('listing', Buffer.from(JSON.stringify({ ...event, data: known })));
}

export const TOPIC = TOPICS.listing;
