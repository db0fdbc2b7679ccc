import type { Phone } from '@kirana/domain';
import type { Dynamo, Versioned } from '@kirana/dynamodb';
import { ItemExists, StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Role } from '@kirana/service';
import { ProblemError } from '@kirana/service';
import { phoneAndRole } from '../accounts/account.ts';
import type { PendingCode } from './pending-code.ts';
import { judge, newCode, waitBeforeNext } from './pending-code.ts';
import type { SmsSender } from './sms-sender.ts';

interface PendingSignIn extends Versioned, PendingCode {
  readonly phoneAndRole: string;
  /** When DynamoDB may drop the item, s since 1970: an hour after the code, so that the hourly limit holds. */
  readonly expiresAt: number;
}

/** Codes that were sent and wait to be typed. */
export class Codes {
  readonly #table: VersionedTable<PendingSignIn>;
  readonly #sms: SmsSender;
  readonly #now: () => number;

  /** `now` gives ms since 1970. */
  constructor(dynamo: Dynamo, sms: SmsSender, now: () => number = Date.now) {
    this.#table = new VersionedTable<PendingSignIn>(dynamo, TABLES.signIns);
    this.#sms = sms;
    this.#now = now;
  }

  /** Sends a new code; the one before it is dead. Answers 429 with `Retry-After` where it is too soon. */
  async send(phone: Phone, role: Role): Promise<void> {
    const now = Math.floor(this.#now() / 1000);
    const key = { phoneAndRole: phoneAndRole(phone, role) };
    const before = await this.#table.get(key);
    const wait = waitBeforeNext(before, now);
    if (wait > 0) throw tooSoon(wait);
    const { code, pending } = newCode(before, now);
    const item = { ...key, ...pending, expiresAt: now + 3600 };
    await (before ? this.#table.update(before, item) : this.#table.create(item)).catch(
      sentElsewhere,
    );
    await this.#sms.send(phone, code);
  }

  /** Resolves where the code is right, and uses it up. Throws a 401 problem otherwise; each wrong try counts. */
  async redeem(phone: Phone, role: Role, code: string): Promise<void> {
    const pending = await this.#table.get({ phoneAndRole: phoneAndRole(phone, role) });
    if (!pending) throw refused('none-sent');
    const verdict = judge(pending, code, Math.floor(this.#now() / 1000));
    if (verdict === 'expired' || verdict === 'used-up') throw refused(verdict);
    // Counted before it is judged aloud: of two tries at once only one is heard.
    const triesLeft = verdict === 'right' ? 0 : pending.triesLeft - 1;
    await this.#table.update(pending, { triesLeft }).catch(sentElsewhere);
    if (verdict === 'wrong') throw refused('wrong', triesLeft);
  }
}

const tooSoon = (wait: number): ProblemError =>
  new ProblemError(
    429,
    'too-many-codes',
    'Wait a little before you ask for another code',
    { retryAfterSeconds: wait },
    { 'retry-after': String(wait) },
  );

const refused = (why: string, triesLeft?: number): ProblemError =>
  new ProblemError(401, 'code-refused', 'The code is not right: check it or ask for a new one', {
    why,
    ...(triesLeft === undefined ? {} : { triesLeft }),
  });

/** Another request was at the same phone at the same moment: it counts, this one does not. */
function sentElsewhere(error: unknown): never {
  if (error instanceof StaleVersion || error instanceof ItemExists) throw tooSoon(1);
  throw error;
}
