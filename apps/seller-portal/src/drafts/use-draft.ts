import { useCallback, useEffect, useState } from 'react';

const KEPT = 'kirana-draft:';

/** Deletes every draft: when somebody signs out, the next at this machine must not read them. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(KEPT)) localStorage.removeItem(key);
  }
}

/**
 * State of a form that outlives a reload, a lost connection and an ended session: what was typed is kept in the
 * browser under `name` until `clear` is called, when the server has taken it.
 */
export function useDraft<T>(name: string, initial: T) {
  const key = KEPT + name;
  const [draft, setDraft] = useState<T>(() => stored<T>(key) ?? initial);
  const [touched, setTouched] = useState(() => localStorage.getItem(key) !== null);
  useEffect(() => {
    if (touched) localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft, touched]);
  const change = useCallback((next: T | ((current: T) => T)) => {
    setTouched(true);
    setDraft(next);
  }, []);
  /** Forgets what was typed and shows `now` instead. */
  const clear = useCallback(
    (now: T) => {
      localStorage.removeItem(key);
      setTouched(false);
      setDraft(now);
    },
    [key],
  );
  return { draft, change, clear, touched };
}

function stored<T>(key: string): T | undefined {
  const text = localStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
}
