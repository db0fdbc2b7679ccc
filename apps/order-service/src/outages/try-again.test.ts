import { describe, expect, it } from '@jest/globals';
import { StockContended } from '../checkout/checkout-errors.ts';
import { KeyReused } from '../idempotency/key-reused.ts';
import { mayBeTriedAgain } from './try-again.ts';

describe('an error that a retry gets over', () => {
  it.each([
    ['others took the stock', new StockContended(25)],
    ['the store is away', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['the store does not answer', Object.assign(new Error('late'), { name: 'TimeoutError' })],
    ['the store failed', Object.assign(new Error('5xx'), { $fault: 'server' })],
    [
      'the store is overloaded',
      Object.assign(new Error('slow'), { $retryable: { throttling: true } }),
    ],
  ])('%s', (_why, error) => {
    expect(mayBeTriedAgain(error)).toBe(true);
  });

  it('is none that the request itself is to blame for', () => {
    expect(mayBeTriedAgain(new KeyReused())).toBe(false);
    expect(mayBeTriedAgain(Object.assign(new Error('bad'), { $fault: 'client' }))).toBe(false);
    expect(mayBeTriedAgain(new TypeError('a defect'))).toBe(false);
  });
});
