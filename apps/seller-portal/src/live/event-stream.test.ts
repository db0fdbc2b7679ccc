import { describe, expect, it } from '@jest/globals';
import { eventParser } from './event-stream.ts';
import type { StreamEvent } from './event-stream.ts';
import { pauseAfter } from './live-stream.ts';

const parsed = (...chunks: string[]): StreamEvent[] => {
  const events: StreamEvent[] = [];
  const take = eventParser((event) => events.push(event));
  for (const chunk of chunks) take(chunk);
  return events;
};

describe('a stream of events', () => {
  it('is read whole, in whatever pieces it comes', () => {
    const text =
      'retry: 2000\nevent: ready\nid: 0:1\ndata: {"resumed":true}\n\n: still here\nid: 0:2\n\n';
    const whole = parsed(text);
    expect(whole).toEqual([
      { event: 'ready', id: '0:1', data: '{"resumed":true}' },
      { event: '', id: '0:2', data: '' },
    ]);
    expect(parsed(...text)).toEqual(whole);
  });

  it('keeps the last id where an event has none, and joins lines of data', () => {
    expect(parsed('id: 7\n\n', 'event: order\ndata: a\r\ndata: b\n\n')[1]).toEqual({
      event: 'order',
      id: '7',
      data: 'a\nb',
    });
  });
});

describe('coming back', () => {
  it('waits longer each time, half a minute at most, and never at one moment with others', () => {
    const longest = [1, 2, 3, 20].map((failures) => pauseAfter(failures, 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 30_000]);
    expect(pauseAfter(3, 0)).toBe(2_000);
  });
});
