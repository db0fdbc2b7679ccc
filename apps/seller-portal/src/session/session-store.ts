/** Who is signed in, as the tokens say. */
export interface SignedIn {
  readonly accountId: string;
  readonly role: string;
  readonly sellerId: string;
  /** Absent: the owner. */
  readonly staffRole?: 'owner' | 'packer' | 'accountant';
}

export interface Session {
  readonly accessToken: string;
  /** Works once. */
  readonly refreshToken: string;
  /** When the access token ends, ms since 1970. */
  readonly expiresAt: number;
  readonly actor: SignedIn;
}

const KEPT = 'kirana-session';
const listeners = new Set<() => void>();
let seen: { readonly text: string | null; readonly session: Session | null } | undefined;

/** The session that every open tab shares; null when nobody is signed in. The same object until it changes. */
export function currentSession(): Session | null {
  const text = localStorage.getItem(KEPT);
  if (seen?.text !== text)
    seen = { text, session: text === null ? null : (JSON.parse(text) as Session) };
  return seen?.session ?? null;
}

export function keepSession(session: Session | null): void {
  if (session) localStorage.setItem(KEPT, JSON.stringify(session));
  else localStorage.removeItem(KEPT);
  for (const listener of listeners) listener();
}

/** Calls `listener` when somebody signs in or out, here or in another tab. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
