import { describe, expect, it } from '@jest/globals';
import { HydrationTimes } from './hydration.ts';

const metrics = (lacked: string, counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(
      ([le, n]) =>
        `media_hydration_seconds_bucket{le="${le}",service="media-service",lacked="${lacked}"} ${n}`,
    )
    .join('\n');

describe('how long objects waited for the disk', () => {
  it('is summed over restarts of the service, which counts from nothing then', () => {
    const times = new HydrationTimes();
    times.see(metrics('upload', { 1: 3, 900: 4, '+Inf': 5 }));
    times.see(metrics('upload', { 1: 1, 900: 1, '+Inf': 1 }));
    times.see(metrics('upload', { 1: 2, 900: 3, '+Inf': 3 }));
    expect(times.told().upload).toEqual({ count: 8, within15Min: 7 / 8, p50: 1 });
  });

  it('tells uploads that it missed from what it lost later', () => {
    const times = new HydrationTimes();
    times.see(
      `${metrics('upload', { 1: 1, '+Inf': 1 })}\n${metrics('later', { 1: 0, '+Inf': 2 })}`,
    );
    const { upload, later } = times.told();
    expect([upload.count, later.count]).toEqual([1, 2]);
  });
});
