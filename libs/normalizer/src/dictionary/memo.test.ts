import { describe, expect, it } from '@jest/globals';
import { remembered } from './memo.ts';

describe('remembered', () => {
  it('asks once for a text it has met, and forgets before it grows too large', () => {
    let asked = 0;
    const length = remembered((text) => {
      asked++;
      return text.length;
    });
    expect([length('atta'), length('atta'), asked]).toEqual([4, 4, 1]);
    for (let at = 0; at < 2_000; at++) length(`cell ${at}`);
    expect([length('atta'), asked]).toEqual([4, 2_002]);
  });
});
