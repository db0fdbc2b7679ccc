import { randomUUID } from 'node:crypto';
import type { Dynamo, Versioned } from '@kirana/dynamodb';
import { StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import { ProblemError } from '@kirana/service';
import { hashOfSecret, newSecret, readRefreshToken, writeRefreshToken } from './refresh-token.ts';

/** How long a session lasts without being used, s: 30 days. */
const SESSION_LIFETIME_S = 30 * 86_400;

interface Session extends Versioned {
  readonly sessionId: string;
  readonly accountId: string;
  readonly secretHash: string;
  readonly expiresAt: number;
}

export interface Renewed {
  readonly accountId: string;
  readonly refreshToken: string;
}

/**
 * Sign-ins that last. Each refresh token works once and is replaced; one that comes a second time was stolen or is
 * being replayed, so its whole session ends (RFC 9700, section 4.14.2).
 */
export class Sessions {
  readonly #table: VersionedTable<Session>;
  readonly #now: () => number;

  /** `now` gives ms since 1970. */
  constructor(dynamo: Dynamo, now: () => number = Date.now) {
    this.#table = new VersionedTable<Session>(dynamo, TABLES.sessions);
    this.#now = now;
  }

  /** Begins a session; resolves to its first refresh token. */
  async begin(accountId: string): Promise<string> {
    const [sessionId, secret] = [randomUUID(), newSecret()];
    await this.#table.create({ sessionId, accountId, ...this.#holding(secret) });
    return writeRefreshToken({ sessionId, secret });
  }

  /** Takes a refresh token and gives the next one. Throws a 401 problem, and ends the session on reuse. */
  async renew(refreshToken: string): Promise<Renewed> {
    const session = await this.#find(refreshToken);
    const secret = newSecret();
    try {
      await this.#table.update(session, this.#holding(secret));
    } catch (error) {
      if (error instanceof StaleVersion) throw refused();
      throw error;
    }
    const { accountId, sessionId } = session;
    return { accountId, refreshToken: writeRefreshToken({ sessionId, secret }) };
  }

  /** Ends the session of a refresh token; succeeds also where it has ended already. */
  async end(refreshToken: string): Promise<void> {
    const sessionId = readRefreshToken(refreshToken)?.sessionId;
    if (sessionId) await this.#drop(sessionId);
  }

  /** Ends every session of an account. */
  async endAll(accountId: string): Promise<void> {
    for (;;) {
      const { items } = await this.#table.query({ index: 'byAccount', partition: accountId });
      if (items.length === 0) return;
      for (const { sessionId } of items) await this.#drop(sessionId);
    }
  }

  #holding(secret: string) {
    return {
      secretHash: hashOfSecret(secret),
      expiresAt: Math.floor(this.#now() / 1000) + SESSION_LIFETIME_S,
    };
  }

  async #find(refreshToken: string): Promise<Session> {
    const read = readRefreshToken(refreshToken);
    const session = read && (await this.#table.get({ sessionId: read.sessionId }));
    if (!read || !session || session.expiresAt < this.#now() / 1000) throw refused();
    if (session.secretHash !== hashOfSecret(read.secret)) {
      await this.#drop(session.sessionId);
      throw refused();
    }
    return session;
  }

  async #drop(sessionId: string): Promise<void> {
    const session = await this.#table.get({ sessionId });
    if (!session) return;
    try {
      await this.#table.delete({ sessionId }, session.version);
    } catch (error) {
      // It was renewed or dropped at the same moment: whatever is left is dropped now.
      if (error instanceof StaleVersion) return this.#drop(sessionId);
      throw error;
    }
  }
}

const refused = (): ProblemError =>
  new ProblemError(401, 'refresh-refused', 'This sign-in has ended: sign in again', {});
