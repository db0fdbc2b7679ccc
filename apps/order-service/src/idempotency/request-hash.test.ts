import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requestHash } from './request-hash.ts';

describe('the hash of a request', () => {
  it('is the same whatever the order of its members', () => {
    expect(requestHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      requestHash({ b: { d: null, c: [1, 2] }, a: 1 }),
    );
  });

  it('leaves out what JSON leaves out', () => {
    expect(requestHash({ a: 1, b: undefined })).toBe(requestHash({ a: 1 }));
  });

  it('differs exactly when something that was sent differs', () => {
    const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = requestHash(sent(one)) === requestHash(sent(other));
        expect(same).toBe(isDeepStrictEqual(sent(one), sent(other)));
      }),
    );
  });
});
