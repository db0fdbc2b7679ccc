import { describe, expect, it } from '@jest/globals';
import { Ledger } from './ledger.ts';

describe('the ledger of a run', () => {
  it('takes bytes that were replaced before the read began for corrupt', () => {
    const ledger = new Ledger();
    ledger.created('a', 'one');
    ledger.replacing('a', 'two');
    ledger.replaced('a', 'two');
    expect(ledger.allows('a', 'one', 1)).toBe(true);
    expect(ledger.allows('a', 'one', ledger.count('a'))).toBe(false);
    expect(ledger.allows('a', 'two', ledger.count('a'))).toBe(true);
  });

  it('lets one at a time replace an object', () => {
    const ledger = new Ledger();
    ledger.created('a', 'one');
    expect([ledger.replacing('a', 'two'), ledger.replacing('a', 'three')]).toEqual([true, false]);
    ledger.gaveUp('a');
    expect(ledger.replacing('a', 'three')).toBe(true);
  });

  it('allows what was sent and not acknowledged, and nothing else', () => {
    const ledger = new Ledger();
    ledger.created('a', 'one');
    ledger.replacing('a', 'maybe');
    expect(['one', 'maybe', 'other'].map((hash) => ledger.allows('a', hash, 1))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
