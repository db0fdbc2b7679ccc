import { createLocalJWKSet, createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

/** An unknown key makes the keys be fetched again, but not more often than this, ms. */
const COOLDOWN_MS = 5_000;
/** Keys are fetched anew when they are older than this, ms. */
const MOST_AGE_MS = 600_000;
/** How long an issuer that did not answer is left in peace, ms. */
const AGAIN_MS = 10_000;

type Asked = Parameters<JWTVerifyGetKey>;

/**
 * The issuer's public keys as it publishes them. While it does not answer, those fetched last go on counting: a restart
 * of the issuer, at the moment when they were to be fetched anew, would turn everybody away from every service.
 */
export class PublishedKeys {
  readonly #remote: ReturnType<typeof createRemoteJWKSet>;
  readonly #now: () => number;
  #held: { readonly key: JWTVerifyGetKey; readonly until: number } | undefined;

  /** `now` gives ms. */
  constructor(url: string, mostAgeMs = MOST_AGE_MS, now: () => number = () => performance.now()) {
    const options = { cooldownDuration: COOLDOWN_MS, cacheMaxAge: mostAgeMs };
    this.#remote = createRemoteJWKSet(new URL(url), options);
    this.#now = now;
  }

  /** Throws what jose does; where the issuer does not answer and no key held fits, what went wrong with it. */
  async key(...asked: Asked): Promise<Awaited<ReturnType<JWTVerifyGetKey>>> {
    if (this.#held && this.#now() < this.#held.until) {
      const found = await orUnknown(this.#held.key(...asked));
      if (found) return found;
    }
    try {
      return await this.#remote(...asked);
    } catch (error) {
      const jwks = this.#remote.jwks();
      if (error instanceof errors.JWKSNoMatchingKey || !jwks) throw error;
      this.#held = { key: createLocalJWKSet(jwks), until: this.#now() + AGAIN_MS };
      const found = await orUnknown(this.#held.key(...asked));
      if (found) return found;
      throw error;
    }
  }

  /** Resolves once there are keys to check by. Throws where they cannot be had. */
  async fetched(): Promise<void> {
    if (!this.#remote.jwks()) await this.#remote.reload();
  }
}

const orUnknown = async <T>(key: T | Promise<T>): Promise<T | undefined> => {
  try {
    return await key;
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return undefined;
    throw error;
  }
};
