import type { Session } from './session-store.ts';
import { currentSession } from './session-store.ts';
import { isFresh, renewedSession } from './renew-session.ts';

/**
 * `fetch` for whoever is signed in: the token is renewed before it ends, and once more when a service refuses it. A 401
 * that remains means that the session has ended; the page then shows the sign-in.
 */
export async function sessionFetch(input: Request): Promise<Response> {
  const session = await workingSession();
  const answer = await fetch(withToken(input.clone(), session));
  if (answer.status !== 401 || !session) return answer;
  const renewed = await renewedSession(session);
  return renewed ? fetch(withToken(input, renewed)) : answer;
}

/** A token for requests that are made otherwise: uploads with progress, streams of events. */
export async function workingToken(): Promise<string | null> {
  return (await workingSession())?.accessToken ?? null;
}

async function workingSession(): Promise<Session | null> {
  const session = currentSession();
  return session && !isFresh(session) ? renewedSession(session) : session;
}

function withToken(request: Request, session: Session | null): Request {
  if (session) request.headers.set('authorization', `Bearer ${session.accessToken}`);
  return request;
}
