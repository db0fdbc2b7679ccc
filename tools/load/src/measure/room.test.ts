import { describe, expect, it } from '@jest/globals';
import { isTight, roomLeft } from './room.ts';

describe('the room that a load leaves', () => {
  it('is what the kernel says may still be had', () => {
    const room = roomLeft('.', 'MemTotal: 9999999 kB\nMemAvailable:    4194304 kB\n');
    expect(room.memory).toBe(4);
    expect(room.disk).toBeGreaterThan(0);
  });

  it('is tight before the kernel ends anything', () => {
    expect(isTight({ memory: 1.5, disk: 50 })).toBe(true);
    expect(isTight({ memory: 8, disk: 3 })).toBe(true);
    expect(isTight({ memory: 8, disk: 50 })).toBe(false);
  });
});
