import type { Actor } from '@kirana/service';
import { TOKEN_AUDIENCE } from '@kirana/service';
import { SignJWT } from 'jose';
import type { KeyRing } from '../keys/key-ring.ts';

/** How long an access token is valid, s. Short: it cannot be taken back. */
export const ACCESS_LIFETIME_S = 900;
/** Of staff, who may be let go at any moment, s. */
export const STAFF_LIFETIME_S = 300;

/** How long an actor's token is valid, s. */
export const lifetimeOf = ({ staffRole }: Actor): number =>
  staffRole ? STAFF_LIFETIME_S : ACCESS_LIFETIME_S;

/** Signs access tokens (JWT, RFC 9068 in spirit): who, in which role, for which seller or shop. */
export class AccessTokens {
  readonly #keys: KeyRing;
  readonly #issuer: string;

  constructor(keys: KeyRing, issuer: string) {
    this.#keys = keys;
    this.#issuer = issuer;
  }

  async issue(actor: Actor): Promise<string> {
    const { accountId, ...claims } = actor;
    const { key, keyId, algorithm } = await this.#keys.signingKey();
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: algorithm, kid: keyId, typ: 'at+jwt' })
      .setSubject(accountId)
      .setIssuer(this.#issuer)
      .setAudience(TOKEN_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeOf(actor)}s`)
      .sign(key);
  }
}
