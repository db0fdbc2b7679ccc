import { describe, expect, it } from '@jest/globals';
import type { PendingCode } from './pending-code.ts';
import {
  CODE_LIFETIME_S,
  judge,
  MAX_CODES_AN_HOUR,
  newCode,
  RESEND_AFTER_S,
  waitBeforeNext,
} from './pending-code.ts';

const NOW = 1_800_000_000;

describe('a one-time code', () => {
  it('is right once typed as sent, and wrong otherwise', () => {
    const { code, pending } = newCode(undefined, NOW);
    expect(code).toMatch(/^\d{6}$/);
    expect(judge(pending, code, NOW + 1)).toBe('right');
    expect(judge(pending, code === '000000' ? '000001' : '000000', NOW + 1)).toBe('wrong');
  });

  it('is kept as a salted hash only', () => {
    const { code, pending } = newCode(undefined, NOW);
    expect(JSON.stringify({ ...pending, sends: [], sentAt: 0, validUntil: 0 })).not.toContain(code);
  });

  it('is dead after its time and after too many tries', () => {
    const { code, pending } = newCode(undefined, NOW);
    expect(judge(pending, code, NOW + CODE_LIFETIME_S + 1)).toBe('expired');
    expect(judge({ ...pending, triesLeft: 0 }, code, NOW)).toBe('used-up');
  });

  it('is sent again only after a pause, and a few times an hour', () => {
    let pending: PendingCode | undefined;
    let now = NOW;
    for (let sent = 0; sent < MAX_CODES_AN_HOUR; sent += 1) {
      expect(waitBeforeNext(pending, now)).toBe(0);
      ({ pending } = newCode(pending, now));
      expect(waitBeforeNext(pending, now + 1)).toBeGreaterThan(0);
      now += RESEND_AFTER_S;
    }
    expect(waitBeforeNext(pending, now)).toBe(NOW + 3600 - now);
    expect(waitBeforeNext(pending, NOW + 3601)).toBe(0);
  });
});
