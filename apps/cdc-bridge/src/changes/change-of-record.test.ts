import { describe, expect, it } from '@jest/globals';
import { InvalidEvent } from '@kirana/contracts';
import { MAX_RECORD_BYTES, sizeOf } from '@kirana/kafka';
import { aListing } from '@kirana/testing';
import { changeOfRecord, snapshotOf } from './change-of-record.ts';
import { recordsOfChange } from './records-of-change.ts';

const image = (listing: object): Record<string, unknown> => ({ ...listing });

describe('the event of a stream record', () => {
  const before = aListing();
  const after = { ...before, title: 'Tata Salt 1 kg', version: 2 };

  it('is told by the images, whatever the stream calls the event', () => {
    const made = changeOfRecord('listing', { before: null, after: image(before) });
    const changed = changeOfRecord('listing', { before: image(before), after: image(after) });
    const removed = changeOfRecord('listing', { before: image(after), after: null });
    expect([made, changed, removed].map((event) => event?.data.op)).toEqual([
      'create',
      'update',
      'delete',
    ]);
    expect([made, changed, removed].map((event) => event?.id)).toEqual([
      `${before.listingId}/1`,
      `${before.listingId}/2`,
      `${before.listingId}/3`,
    ]);
  });

  it('is the same however often the record is read', () => {
    const record = { before: image(before), after: image(after) };
    expect(changeOfRecord('listing', record)).toEqual(changeOfRecord('listing', record));
  });

  it('carries the trace of the request, and nothing else the schema does not name', () => {
    const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const stored = { ...after, trace, ownerPhone: '+919800000000' };
    const event = changeOfRecord('listing', { before: null, after: stored });
    expect(event?.traceparent).toBe(trace);
    expect(JSON.stringify(event?.data)).not.toMatch(/9800000000|traceparent|0af765/);
  });

  it('is none where nothing published changed', () => {
    const record = { before: image(before), after: { ...before, ownerPhone: '1' } };
    expect(changeOfRecord('listing', record)).toBeUndefined();
  });

  it('is refused where it does not fit its schema', () => {
    const broken = { ...before, pricePaise: 'ten' };
    expect(() => changeOfRecord('listing', { before: null, after: broken })).toThrow(InvalidEvent);
  });
});

describe('what goes to the topic', () => {
  it('is the event, and after a delete a tombstone', () => {
    const listing = aListing();
    const removed = changeOfRecord('listing', { before: image(listing), after: null });
    if (!removed) throw new TypeError('no event');
    expect(recordsOfChange(removed).map(({ value }) => value === null)).toEqual([false, true]);
    expect(recordsOfChange(snapshotOf('listing', image(listing)))).toHaveLength(1);
  });

  it('leaves the state before out where both are too large together', () => {
    const line = (n: number) => ({ ...aListing(), lines: n });
    const hints = { brand: 'x'.repeat(9_000) };
    const base = { ...line(1), hints, padding: 'x' };
    const event = snapshotOf('listing', base);
    const huge = { ...event.data.after, title: 'x'.repeat(MAX_RECORD_BYTES / 2) } as never;
    const [record] = recordsOfChange({
      ...event,
      data: { ...event.data, before: huge, after: huge },
    });
    expect(record && sizeOf(record)).toBeLessThan(MAX_RECORD_BYTES);
    expect(JSON.parse(String(record?.value))).toMatchObject({ data: { before: null } });
  });
});
