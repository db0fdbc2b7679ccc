import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Profile } from '@kirana/local-stack';
import { readProfile } from '@kirana/local-stack';
import type { Addresses } from './addresses.ts';
import { openFirm } from './seller.ts';
import type { SignedIn } from './sign-in.ts';
import { signIn } from './sign-in.ts';
import type { Search } from '@kirana/search';
import { createSearch } from '@kirana/search';
import { stackEndpoints } from '@kirana/testing';
import type { Warehouse } from '@kirana/warehouse';
import { createWarehouse } from '@kirana/warehouse';

/** The running marketplace, from REST down to where its changes arrive. */
export interface Marketplace {
  readonly profile: Profile;
  readonly addresses: Addresses;
  readonly search: Search;
  readonly warehouse: Warehouse;
  /** A new wholesaler with a profile that serves Bengaluru, or with the one given. */
  aSeller(firm?: object): Promise<SignedIn>;
  /** A new shop. */
  aShop(): Promise<SignedIn>;
  /** Somebody who signed in here before, with a token that is new: one lasts for 15 minutes. */
  again(person: SignedIn): Promise<SignedIn>;
  close(): Promise<void>;
}

const freshPhone = (): string => `9${String(randomInt(1_000_000_000)).padStart(9, '0')}`;

/** Connects to the stack of the profile that the environment names. */
export function openMarketplace(): Marketplace {
  const profile = readProfile();
  const stack = stackEndpoints();
  const { identity, seller, catalog, order } = stack.services;
  const addresses: Addresses = { identity, seller, catalog, order };
  const messages = { logFile: join(profile.logs, 'identity-service.log') };
  const search = createSearch({ node: stack.opensearchUrl });
  const warehouse = createWarehouse({ url: stack.warehouseUrl, schema: 'public' });
  return {
    profile,
    addresses,
    search,
    warehouse,
    aSeller: async (firm) => {
      const person = await signIn(addresses, messages, 'seller', freshPhone());
      await openFirm(addresses, person, firm);
      return person;
    },
    aShop: () => signIn(addresses, messages, 'retailer', freshPhone()),
    again: ({ phone, sellerId }) =>
      signIn(addresses, messages, sellerId ? 'seller' : 'retailer', phone),
    close: async () => {
      await search.close();
      await warehouse.close();
    },
  };
}
