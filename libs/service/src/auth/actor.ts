export const ROLES = ['retailer', 'seller', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody is within a seller: its owner, who packs its orders, who keeps its books. */
export const STAFF_ROLES = ['owner', 'packer', 'accountant'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who a request speaks for, as its token says. */
export interface Actor {
  readonly accountId: string;
  readonly role: Role;
  /** Of a seller. */
  readonly sellerId?: string;
  /** Of a seller; left out: the owner. */
  readonly staffRole?: StaffRole;
  /** Of a retailer. */
  readonly shopId?: string;
}

/** The actor that a token's claims name; undefined where they name none, or a staff role that is not known here. */
export function actorOf(claims: Readonly<Record<string, unknown>>): Actor | undefined {
  const { sub, role, sellerId, shopId, staffRole } = claims;
  const known = ROLES.find((name) => name === role);
  const knownStaff = STAFF_ROLES.find((name) => name === staffRole);
  if (typeof sub !== 'string' || !known) return undefined;
  if (staffRole !== undefined && !knownStaff) return undefined;
  return {
    accountId: sub,
    role: known,
    ...(typeof sellerId === 'string' ? { sellerId } : {}),
    ...(knownStaff ? { staffRole: knownStaff } : {}),
    ...(typeof shopId === 'string' ? { shopId } : {}),
  };
}

/** What the actor is within its seller. */
export const staffRoleOf = ({ staffRole = 'owner' }: Actor): StaffRole => staffRole;
