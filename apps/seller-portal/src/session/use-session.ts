import { useSyncExternalStore } from 'react';
import type { Session } from './session-store.ts';
import { currentSession, onSession } from './session-store.ts';

/** Who is signed in; null when nobody is. */
export const useSession = (): Session | null => useSyncExternalStore(onSession, currentSession);

/** The seller of the session: for screens, which are shown to nobody else. */
export function useSellerId(): string {
  const session = useSession();
  if (!session) throw new Error('A screen is shown without a session');
  return session.actor.sellerId;
}
