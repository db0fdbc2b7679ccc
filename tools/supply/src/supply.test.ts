import { describe, expect, it } from '@jest/globals';
import { nextVersion, releaseOf } from './release.ts';

const commit = (subject: string, files: string[] = [], body = '') => ({ subject, body, files });

describe('a release', () => {
  it('is a patch, a minor or a major one by what its commits say', () => {
    const mends = commit('Mend the count of an empty page');
    const adds = commit('Show what expires when');
    const breaks = commit('Ask for a key', [], 'BREAKING: send Idempotency-Key with each lot');
    expect(nextVersion('v1.2.3', [])).toBe('1.2.3');
    expect(nextVersion('v1.2.3', [mends])).toBe('1.2.4');
    expect(nextVersion('v1.2.3', [mends, adds])).toBe('1.3.0');
    expect(nextVersion('v1.2.3', [mends, adds, breaks])).toBe('2.0.0');
    expect(nextVersion('v0.4.1', [breaks])).toBe('0.5.0');
  });

  it('tells first what to do before it, then what is new, part by part', () => {
    const { notes } = releaseOf('v0.1.0', [
      commit('Ask for a key', ['apps/order-service/src/a.ts'], 'BREAKING: send a key'),
      commit('Warn of expiry', [
        'apps/order-service/src/b.ts',
        'docs/orders.md',
        'apps/order-service/c',
      ]),
      commit('Say how to begin', ['README.md']),
    ]);
    expect(notes).toBe(`# Kirana 0.2.0

## What to do before

- send a key

## order-service

- Ask for a key
- Warn of expiry

## the whole

- Say how to begin`);
  });
});
