import type { Addresses } from '@kirana/marketplace';
import type { Desk, FuzzActor, StaffRole } from './actors.ts';
import { hired, somebody, STAFF_ROLES } from './actors.ts';
import type { Watched } from './watch.ts';
import type { Dictionaries } from './world.ts';
import { furnish } from './world.ts';

/** One service asked by one actor. */
export interface Pairing {
  readonly service: Watched;
  readonly who: string;
  token(): Promise<string | undefined>;
}

/** Everybody who may call, and the ids they may name. */
export interface Cast {
  readonly actors: Readonly<Record<string, FuzzActor>>;
  readonly dictionaries: Dictionaries;
}

/** A furnished market, somebody of each role, and the seller's staff. */
export async function assemble(desk: Desk, addresses: Addresses, media: string): Promise<Cast> {
  const seller = await somebody(desk, 'seller');
  const shop = await somebody(desk, 'retailer');
  const actors: Record<string, FuzzActor> = {
    seller,
    shop,
    'other seller': await somebody(desk, 'seller'),
    packer: await hired(desk, seller, 'packer'),
    accountant: await hired(desk, seller, 'accountant'),
    analyst: await somebody(desk, 'analyst'),
    admin: await somebody(desk, 'admin'),
  };
  return { actors, dictionaries: await furnish({ ...addresses, media }, seller, shop) };
}

/**
 * Every service by every actor and by nobody. At identity-service generated requests sign people out and end their
 * accounts, so that everybody who asks there is new, but for the operators, who sign in again.
 */
export function pairings(
  desk: Desk,
  services: readonly Watched[],
  { actors }: Pick<Cast, 'actors'>,
): Pairing[] {
  return services.flatMap((service): Pairing[] => {
    const throwaway = service.name === 'identity-service';
    return [
      { service, who: 'nobody', token: () => Promise.resolve(undefined) },
      ...Object.entries(actors).map(([who, actor]) => ({
        service,
        who,
        token: async () => (throwaway ? await anew(desk, who, actor) : actor).freshToken(),
      })),
    ];
  });
}

const ROLES: Readonly<Record<string, string>> = {
  seller: 'seller',
  'other seller': 'seller',
  shop: 'retailer',
};

async function anew(desk: Desk, who: string, known: FuzzActor): Promise<FuzzActor> {
  if (isStaff(who)) return hired(desk, await somebody(desk, 'seller'), who);
  const role = ROLES[who];
  return role === undefined ? known : somebody(desk, role);
}

const isStaff = (who: string): who is StaffRole => STAFF_ROLES.some((role) => role === who);
