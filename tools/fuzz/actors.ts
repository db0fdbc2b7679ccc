import { join } from 'node:path';
import { call, readCode } from '@kirana/marketplace';
import type { Profile } from '@kirana/local-stack';

/** Somebody signed in, who stays so for as long as the session can be renewed. */
export interface FuzzActor {
  readonly accountId: string;
  readonly sellerId?: string;
  readonly shopId?: string;
  /** A token with its whole life before it. */
  freshToken(): Promise<string>;
}

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly actor: { accountId: string; sellerId?: string; shopId?: string };
}

/** The phone that the local stack's identity-service lets in as admin and analyst. */
const STAFF_PHONE = '+919000000001';
let phones = 0;
const run = String(Date.now() % 1_000_000).padStart(6, '0');
/** A phone that nobody had in this stack. */
export const freshPhone = (): string => `98${run}${String((phones += 1)).padStart(2, '0')}`;

/** Signs in by phone. Renews itself; where its session was ended (a generated sign-out may do so), its last token counts. */
export async function signedIn(
  profile: Profile,
  identity: string,
  role: string,
): Promise<FuzzActor> {
  const phone = role === 'admin' || role === 'analyst' ? STAFF_PHONE : freshPhone();
  return signInAs(profile, identity, role, phone);
}

export async function signInAs(
  profile: Profile,
  identity: string,
  role: string,
  phone: string,
): Promise<FuzzActor> {
  const messages = { logFile: join(profile.logs, 'identity-service.log') };
  const code = await readCode(messages, phone, () =>
    call('POST', `${identity}/v1/sign-in/codes`, { json: { phone, role } }),
  );
  let tokens = await call<Tokens>('POST', `${identity}/v1/sign-in/tokens`, {
    json: { phone, role, code },
  });
  const renew = async (): Promise<string> => {
    const json = { refreshToken: tokens.refreshToken };
    tokens = await call<Tokens>('POST', `${identity}/v1/sign-in/refresh`, { json });
    return tokens.accessToken;
  };
  // One after the other: a refresh token that comes twice ends its session.
  let renewing: Promise<string> = Promise.resolve(tokens.accessToken);
  return { ...tokens.actor, freshToken: () => (renewing = renewing.then(renew)) };
}
