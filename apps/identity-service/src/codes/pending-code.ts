import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** How long a code may be used, s. */
export const CODE_LIFETIME_S = 300;
/** Wrong tries after which a code is dead. */
export const MAX_TRIES = 5;
/** Between two codes to one phone, s. */
export const RESEND_AFTER_S = 20;
/** Codes to one phone within an hour. */
export const MAX_CODES_AN_HOUR = 6;

/** A code that was sent; only its salted hash is kept. Times are seconds since 1970. */
export interface PendingCode {
  readonly salt: string;
  readonly hash: string;
  readonly sentAt: number;
  readonly validUntil: number;
  readonly triesLeft: number;
  /** When codes were sent within the last hour, this one included. */
  readonly sends: readonly number[];
}

/** The seconds until another code may be sent; 0 where one may be sent now. */
export function waitBeforeNext(pending: PendingCode | undefined, now: number): number {
  if (!pending) return 0;
  const recent = pending.sends.filter((at) => at > now - 3600);
  const [oldest = now] = recent;
  const hourly = recent.length >= MAX_CODES_AN_HOUR ? oldest + 3600 - now : 0;
  return Math.max(0, pending.sentAt + RESEND_AFTER_S - now, hourly);
}

/** A new code of six digits from the system's random source, and what is kept of it. */
export function newCode(
  before: PendingCode | undefined,
  now: number,
): { code: string; pending: PendingCode } {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('hex');
  const sends = [...(before?.sends.filter((at) => at > now - 3600) ?? []), now];
  const validUntil = now + CODE_LIFETIME_S;
  return {
    code,
    pending: {
      salt,
      hash: hashOf(salt, code),
      sentAt: now,
      validUntil,
      triesLeft: MAX_TRIES,
      sends,
    },
  };
}

export type CodeVerdict = 'right' | 'wrong' | 'expired' | 'used-up';

/** What a code that somebody typed is worth. */
export function judge(pending: PendingCode, code: string, now: number): CodeVerdict {
  if (now > pending.validUntil) return 'expired';
  if (pending.triesLeft <= 0) return 'used-up';
  const right = timingSafeEqual(Buffer.from(hashOf(pending.salt, code)), Buffer.from(pending.hash));
  return right ? 'right' : 'wrong';
}

const hashOf = (salt: string, code: string): string =>
  createHash('sha256').update(`${salt}:${code}`).digest('hex');
