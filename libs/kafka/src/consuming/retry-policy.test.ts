import { describe, expect, it } from '@jest/globals';
import { BACKOFF, decide, pauseBeforeRetry } from './retry-policy.ts';
import { SinkUnavailable } from './sink-unavailable.ts';

const whole = { failedTry: 1, records: 1_000, isPart: false };

describe('after a failure', () => {
  it('a sink that is down is waited for, whatever was tried', () => {
    const down = new SinkUnavailable('index', new TypeError('refused'));
    expect(decide(down, { ...whole, failedTry: 500 })).toBe('wait');
    expect(decide(down, { failedTry: 500, records: 1, isPart: true })).toBe('wait');
  });

  it('a batch is tried again, then halved, and halves are halved at once', () => {
    const error = new TypeError('no such field');
    expect(decide(error, whole)).toBe('again');
    expect(decide(error, { ...whole, failedTry: 3 })).toBe('split');
    expect(decide(error, { failedTry: 1, records: 500, isPart: true })).toBe('split');
  });

  it('a record that stands alone is tried again before it is poison', () => {
    const error = new TypeError('no such field');
    const alone = { records: 1, isPart: true };
    expect(decide(error, { ...alone, failedTry: 1 })).toBe('again');
    expect(decide(error, { ...alone, failedTry: 3 })).toBe('reject');
  });

  it('the pause grows to a cap, and is never the same for all', () => {
    expect(pauseBeforeRetry(1, BACKOFF, () => 1)).toBe(100);
    expect(pauseBeforeRetry(4, BACKOFF, () => 0)).toBe(400);
    expect(pauseBeforeRetry(60, BACKOFF, () => 1)).toBe(5_000);
  });
});
