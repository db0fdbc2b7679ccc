import { describe, expect, it } from '@jest/globals';
import { aTransition } from './a-transition.ts';
import { OrderFeed } from './order-feed.ts';

const begun = (limit?: number) => {
  const feed = new OrderFeed(limit);
  feed.begin(new Map([0, 1].map((partition) => [partition, 100n])));
  return feed;
};
const ids = (entries: ReturnType<OrderFeed['since']>) =>
  entries?.map(({ transition }) => transition.orderId);

describe('the feed of orders', () => {
  it('gives a seller what came since its position, and nothing of others', () => {
    const feed = begun();
    feed.take(0, 100n, aTransition({ orderId: 'ord_a' }));
    const position = feed.position;
    feed.take(1, 100n, aTransition({ orderId: 'ord_b' }));
    feed.take(0, 101n, aTransition({ orderId: 'ord_c', sellerId: 'sel_2' }));
    expect(ids(feed.since('sel_1', position))).toEqual(['ord_b']);
    expect(ids(feed.since('sel_1', feed.position))).toEqual([]);
  });

  it('says so where it cannot know whether something was missed', () => {
    const feed = begun();
    expect(feed.since('sel_1', new Map([[0, 100n]]))).toBeUndefined();
    const far = new Map([0, 1].map((partition) => [partition, 10_000_000n]));
    expect(feed.since('sel_1', far)).toBeUndefined();
  });

  it('knows what it forgot when it keeps only so many', () => {
    const feed = begun(4);
    const start = feed.position;
    for (let at = 0; at < 4; at += 1) {
      feed.take(0, 100n + BigInt(at), aTransition({ orderId: `ord_${at}` }));
    }
    expect(feed.since('sel_1', start)).toHaveLength(4);
    feed.take(0, 104n, aTransition({ orderId: 'ord_4' }));
    expect(feed.since('sel_1', start)).toBeUndefined();
    expect(ids(feed.since('sel_1', new Map(start).set(0, 101n)))).toHaveLength(4);
  });

  it('tells a change once, however often it is read or published', () => {
    const feed = begun();
    const heard: string[] = [];
    const leave = feed.listen('sel_1', ({ transition }) => heard.push(transition.state));
    feed.take(0, 100n, aTransition());
    feed.take(0, 100n, aTransition());
    feed.take(0, 101n, aTransition());
    feed.take(0, 102n, aTransition({ version: 2, state: 'accepted' }));
    leave();
    feed.take(0, 103n, aTransition({ version: 3, state: 'packed' }));
    expect(heard).toEqual(['placed', 'accepted']);
  });
});
