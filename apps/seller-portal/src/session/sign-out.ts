import { currentSession, keepSession } from './session-store.ts';

/** Ends the session here at once, and at the service when it can be reached. */
export async function signOut(): Promise<void> {
  const session = currentSession();
  keepSession(null);
  if (!session) return;
  try {
    await fetch('/v1/sign-in/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken: session.refreshToken }),
    });
  } catch {
    // Offline: the token that nobody has any more ends by its age.
  }
}
