import { describe, expect, it } from '@jest/globals';
import type { Listing } from '../entities/listing.ts';
import { changeType, entityOfTopic } from './change-type.ts';
import { checkEvent, InvalidEvent, parseEvent } from './check-event.ts';
import { publishedPart } from './published.ts';

const listing: Listing = {
  listingId: 'lst_01JABCDEFGHJKMNPQRSTVWXYZ0',
  sellerId: 'sel_01JABCDEFGHJKMNPQRSTVWXYZ0',
  title: 'Parle-G 70gm x 24 Rs.5 MRP',
  hints: { unit: 'gm' },
  corrections: {},
  mrpPaise: 500,
  pricePaise: null,
  minimumUnits: 1,
  unitsStep: 1,
  status: 'active',
  version: 1,
  createdAt: '2026-11-23T07:00:00.000Z',
  updatedAt: '2026-11-23T07:00:00.000Z',
};

const event = (after: unknown = listing) => ({
  specversion: '1.0',
  id: `${listing.listingId}/1`,
  source: '/kirana/catalog',
  type: changeType('listing'),
  subject: listing.listingId,
  time: listing.updatedAt,
  datacontenttype: 'application/json',
  data: { op: 'create', version: 1, before: null, after },
});

describe('a change event', () => {
  it('is accepted as its schema says', () => {
    expect(checkEvent('listing', event())).toMatchObject({ subject: listing.listingId });
    expect(parseEvent('listing', Buffer.from(JSON.stringify(event())))).toMatchObject({
      data: { version: 1 },
    });
  });

  it('is refused with the path of what is wrong', () => {
    const wrong = event({ ...listing, mrpPaise: -1 });
    expect(() => checkEvent('listing', wrong)).toThrow(InvalidEvent);
    expect(() => checkEvent('listing', wrong)).toThrow('/data/after/mrpPaise');
  });

  it('is refused when it is no JSON, without retry', () => {
    expect(() => parseEvent('listing', '{')).toThrow(expect.objectContaining({ retriable: false }));
  });

  it('may carry properties that this reader does not know yet', () => {
    expect(checkEvent('listing', event({ ...listing, added: true }))).toBeDefined();
  });
});

describe('the published part of an item', () => {
  it('holds only what the schema names, so personal data stays in its table', () => {
    const item = { ...listing, ownerPhone: '+919876543210', ttl: 12 };
    expect(publishedPart('listing', item)).toEqual(listing);
  });
});

describe('a topic name', () => {
  it('tells its entity, with or without a prefix', () => {
    expect(entityOfTopic('catalog.listings.v1')).toBe('listing');
    expect(entityOfTopic('t42-orders.lots.v1')).toBe('lot');
    expect(entityOfTopic('other')).toBeUndefined();
  });
});
