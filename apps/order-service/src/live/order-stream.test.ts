import { describe, expect, it } from '@jest/globals';
import { aTransition } from './a-transition.ts';
import { OrderFeed } from './order-feed.ts';
import { OrderStream } from './order-stream.ts';

/** What a reader sees of a stream: the events, and the id to come back with. */
function aReader(feed: OrderFeed) {
  const events: { event: string; data: Record<string, unknown> }[] = [];
  const reader = { events, lastId: '', ended: false, waiting: 0 };
  const sink = {
    write: (chunk: string) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(chunk)?.[1];
      reader.lastId = field('id') ?? reader.lastId;
      const event = field('event');
      if (event) events.push({ event, data: JSON.parse(field('data') ?? '{}') });
    },
    end: () => (reader.ended = true),
    destroy: () => (reader.ended = true),
    on: () => undefined,
    get writableLength() {
      return reader.waiting;
    },
  };
  return { reader, stream: new OrderStream(sink, feed) };
}

const feeding = () => {
  const feed = new OrderFeed();
  feed.begin(new Map([0, 1].map((partition) => [partition, 0n])));
  let next = 0n;
  const place = (orderId: string) => feed.take(0, next++, aTransition({ orderId }));
  return { feed, place };
};
const orders = ({ events }: ReturnType<typeof aReader>['reader']) =>
  events.filter(({ event }) => event === 'order').map(({ data }) => data['orderId']);

describe('a stream of orders', () => {
  it('tells what comes from now on, and that earlier things are to be read elsewhere', () => {
    const { feed, place } = feeding();
    place('ord_before');
    const { reader, stream } = aReader(feed);
    stream.open('sel_1', undefined);
    place('ord_after');
    expect(reader.events[0]).toEqual({ event: 'ready', data: { resumed: false } });
    expect(orders(reader)).toEqual(['ord_after']);
  });

  it('goes on from whichever event was read last, without loss and without doubling', () => {
    const { feed, place } = feeding();
    const first = aReader(feed);
    first.stream.open('sel_1', undefined);
    for (const id of ['ord_1', 'ord_2']) place(id);
    const idAfterTwo = first.reader.lastId;
    for (const id of ['ord_3', 'ord_4']) place(id);
    const second = aReader(feed);
    second.stream.open('sel_1', idAfterTwo);
    place('ord_5');
    expect(second.reader.events[0]?.data).toEqual({ resumed: true });
    expect(orders(second.reader)).toEqual(['ord_3', 'ord_4', 'ord_5']);
  });

  it('goes on at an instance that is behind the one that told the last event', () => {
    const quick = feeding();
    const slow = feeding();
    const first = aReader(quick.feed);
    first.stream.open('sel_1', undefined);
    for (const id of ['ord_1', 'ord_2']) quick.place(id);
    slow.place('ord_1');
    const second = aReader(slow.feed);
    second.stream.open('sel_1', first.reader.lastId);
    for (const id of ['ord_2', 'ord_3']) slow.place(id);
    expect(orders(second.reader)).toEqual(['ord_3']);
  });

  it('moves the id on with each heartbeat, also where nothing of the seller happened', () => {
    const { feed } = feeding();
    const { reader, stream } = aReader(feed);
    stream.open('sel_1', undefined);
    feed.take(1, 40n, undefined);
    stream.beat();
    expect(reader.lastId).toBe('0:0,1:15');
  });

  it('drops a reader that does not read, and tells why it closes to one that does', () => {
    const { feed, place } = feeding();
    const lazy = aReader(feed);
    lazy.stream.open('sel_1', undefined);
    lazy.reader.waiting = 1_000_000;
    place('ord_1');
    expect(lazy.reader.ended).toBe(true);
    const good = aReader(feed);
    good.stream.open('sel_1', undefined);
    good.stream.close('expired');
    expect(good.reader.events.at(-1)).toEqual({ event: 'closing', data: { why: 'expired' } });
    place('ord_2');
    expect(orders(good.reader)).toEqual([]);
  });
});
