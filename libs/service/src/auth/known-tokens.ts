import type { Actor } from './actor.ts';

/** How long a checked token is believed at most, ms: a signing key that is withdrawn counts no longer than this. */
const BELIEVED_MS = 60_000;
/** Tokens remembered at a time; the one checked first is forgotten first. */
const REMEMBERED = 10_000;

interface Known {
  readonly actor: Actor;
  /** ms since 1970. */
  readonly until: number;
}

/** Tokens that were checked a moment ago: checking a signature costs more than most reads of one item do otherwise. */
export class KnownTokens {
  readonly #known = new Map<string, Known>();
  readonly #now: () => number;

  /** `now` gives ms since 1970. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whom the token speaks for; undefined where it is not known, has expired or was checked too long ago. */
  actor(token: string): Actor | undefined {
    const known = this.#known.get(token);
    if (!known) return undefined;
    if (this.#now() < known.until) return known.actor;
    this.#known.delete(token);
    return undefined;
  }

  /** To be called once the token was checked. `expiresAt`: s since 1970, as its `exp` claim says. */
  remember(token: string, actor: Actor, expiresAt: number): void {
    this.#known.delete(token);
    if (this.#known.size >= REMEMBERED) {
      const [oldest] = this.#known.keys();
      if (oldest !== undefined) this.#known.delete(oldest);
    }
    const until = Math.min(expiresAt * 1_000, this.#now() + BELIEVED_MS);
    this.#known.set(token, { actor, until });
  }
}
