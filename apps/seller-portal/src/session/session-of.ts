import type { Session, SignedIn } from './session-store.ts';

/** As identity-service answers. */
export interface TokensAnswer {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly actor: Omit<SignedIn, 'sellerId'> & { readonly sellerId?: string };
}

/** The session that new tokens begin. */
export function sessionOf(
  { accessToken, refreshToken, expiresIn, actor }: TokensAnswer,
  now = Date.now(),
): Session {
  if (!actor.sellerId) throw new Error('The tokens of a seller name no seller');
  const { sellerId } = actor;
  return {
    accessToken,
    refreshToken,
    expiresAt: now + expiresIn * 1000,
    actor: { ...actor, sellerId },
  };
}
