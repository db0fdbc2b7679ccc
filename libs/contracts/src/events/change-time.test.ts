import { describe, expect, it } from '@jest/globals';
import { changeTimeOf } from './change-time.ts';

const TIME = '2026-11-01T10:00:00.000Z';
const recordOf = (op: string): Buffer =>
  Buffer.from(JSON.stringify({ specversion: '1.0', time: TIME, data: { op, version: 1 } }));

describe('the time of a change', () => {
  it('is read from a record without parsing it', () => {
    expect(changeTimeOf(recordOf('create'))).toBe(Date.parse(TIME));
  });

  it('is none of a tombstone, of a snapshot, of something else', () => {
    const others = [null, recordOf('snapshot'), Buffer.from('?')];
    expect(others.map(changeTimeOf)).toEqual([undefined, undefined, undefined]);
  });
});
