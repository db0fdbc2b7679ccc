import type { Dynamo, Versioned } from '@kirana/dynamodb';
import { ItemExists, TABLES, VersionedTable } from '@kirana/dynamodb';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';

const ALGORITHM = 'ES256';
const RING = { ringId: 'access-tokens' };
/** Keys kept besides the newest, so that tokens signed before a rotation stay valid. */
const KEPT_AFTER_ROTATION = 2;

interface StoredRing extends Versioned {
  readonly ringId: string;
  /** Private keys, newest first. */
  readonly keys: readonly JWK[];
}

export interface SigningKey {
  readonly keyId: string;
  readonly algorithm: string;
  readonly key: CryptoKey;
}

/** The keys that sign tokens, shared by all instances through their table. The newest signs; all are published. */
export class KeyRing {
  readonly #table: VersionedTable<StoredRing>;

  constructor(dynamo: Dynamo) {
    this.#table = new VersionedTable<StoredRing>(dynamo, TABLES.signingKeys);
  }

  async signingKey(): Promise<SigningKey> {
    const [newest] = (await this.#ring()).keys;
    if (!newest?.kid) throw new Error('The key ring is empty, though it is made with a key');
    return {
      keyId: newest.kid,
      algorithm: ALGORITHM,
      key: (await importJWK(newest, ALGORITHM)) as CryptoKey,
    };
  }

  /** The public halves, as the JWKS endpoint shows them (RFC 7517). */
  async publicKeys(): Promise<{ keys: JWK[] }> {
    return { keys: (await this.#ring()).keys.map(publicHalf) };
  }

  /** From now on a new key signs. */
  async rotate(): Promise<void> {
    const ring = await this.#ring();
    const keys = [await newKey(), ...ring.keys].slice(0, 1 + KEPT_AFTER_ROTATION);
    await this.#table.update(ring, { keys });
  }

  async #ring(): Promise<StoredRing> {
    const found = await this.#table.get(RING);
    if (found) return found;
    try {
      return await this.#table.create({ ...RING, keys: [await newKey()] });
    } catch (error) {
      if (error instanceof ItemExists) return error.existing as unknown as StoredRing;
      throw error;
    }
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ALGORITHM, use: 'sig' };
}

const publicHalf = ({ d: _private, ...jwk }: JWK): JWK => jwk;
