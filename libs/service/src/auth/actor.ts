export const ROLES = ['retailer', 'seller', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who a request speaks for, as its token says. */
export interface Actor {
  readonly accountId: string;
  readonly role: Role;
  /** Of a seller. */
  readonly sellerId?: string;
  /** Of a retailer. */
  readonly shopId?: string;
}

/** The actor that a token's claims name; undefined where they name none. */
export function actorOf(claims: Readonly<Record<string, unknown>>): Actor | undefined {
  const { sub, role, sellerId, shopId } = claims;
  const known = ROLES.find((name) => name === role);
  if (typeof sub !== 'string' || !known) return undefined;
  return {
    accountId: sub,
    role: known,
    ...(typeof sellerId === 'string' ? { sellerId } : {}),
    ...(typeof shopId === 'string' ? { shopId } : {}),
  };
}
