import { sessionOf } from './session-of.ts';
import type { TokensAnswer } from './session-of.ts';
import type { Session } from './session-store.ts';
import { currentSession, keepSession } from './session-store.ts';

const LOCK = 'kirana-session';
/** Ms before its end at which a token is renewed: a request must not outlive it on a slow line. */
const EARLY_MS = 30_000;

export const isFresh = ({ expiresAt }: Session, now = Date.now()): boolean =>
  expiresAt - now > EARLY_MS;

/**
 * A session whose token works, or null when one has to sign in again. A refresh token works once, and one that comes
 * twice ends the session: so tabs take turns, and who waited takes what the one before has got.
 */
export function renewedSession(spent: Session): Promise<Session | null> {
  return inTurn(async () => {
    const current = currentSession();
    if (!current || current.accessToken !== spent.accessToken) return current;
    const answer = await fetch('/v1/sign-in/refresh', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken: current.refreshToken }),
    });
    if (answer.ok) {
      const next = sessionOf((await answer.json()) as TokensAnswer);
      keepSession(next);
      return next;
    }
    if (answer.status === 400 || answer.status === 401) keepSession(null);
    // Anything else says nothing of the session: it is kept for another try.
    return answer.status < 500 ? null : current;
  });
}

/** Tabs share the lock where the browser has one (secure addresses); else requests of this tab do. */
let queue: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = (): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };
  return 'locks' in navigator ? navigator.locks.request(LOCK, own) : own();
}
