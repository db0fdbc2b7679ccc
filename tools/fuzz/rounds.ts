import type { Addresses } from '@kirana/marketplace';
import type { Profile } from '@kirana/local-stack';
import type { FuzzActor } from './actors.ts';
import { signedIn } from './actors.ts';
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

/** A furnished market and somebody of each role. */
export async function assemble(profile: Profile, addresses: Addresses): Promise<Cast> {
  const as = (role: string) => signedIn(profile, addresses.identity, role);
  const actors: Record<string, FuzzActor> = {
    seller: await as('seller'),
    shop: await as('retailer'),
    'other seller': await as('seller'),
    analyst: await as('analyst'),
    admin: await as('admin'),
  };
  const { seller, shop } = actors;
  if (!seller || !shop) throw new Error('Nobody to furnish the market');
  return { actors, dictionaries: await furnish(addresses, seller, shop) };
}

/**
 * Every service by every actor and by nobody. At identity-service generated requests sign people out and may end their
 * accounts, so that everybody who asks there is new.
 */
export function pairings(
  profile: Profile,
  services: readonly Watched[],
  { actors }: Cast,
): Pairing[] {
  const identity = services.find(({ name }) => name === 'identity-service')?.url ?? '';
  const throwaway = (role: string) => async () =>
    (await signedIn(profile, identity, role)).freshToken();
  return services.flatMap((service): Pairing[] => [
    { service, who: 'nobody', token: () => Promise.resolve(undefined) },
    ...(service.name === 'identity-service'
      ? ['seller', 'retailer'].map((role) => ({ service, who: role, token: throwaway(role) }))
      : Object.entries(actors).map(([who, actor]) => ({
          service,
          who,
          token: () => actor.freshToken(),
        }))),
  ]);
}
