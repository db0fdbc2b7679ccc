import { publishedPart } from '@kirana/contracts';
import type { Seller } from '@kirana/contracts';
import type { Dynamo, Page } from '@kirana/dynamodb';
import { ItemExists, scanPage, StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import { checkIfMatch, notFound } from '@kirana/service';
import { checkedProfile } from './profile-check.ts';
import type { ProfileRequest } from './profile.dto.ts';
import type { Profile } from './profile.ts';

export interface Written {
  readonly profile: Profile;
  readonly created: boolean;
}

/** The profiles of sellers. */
export class Profiles {
  readonly #dynamo: Dynamo;
  readonly #table: VersionedTable<Profile>;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#table = new VersionedTable<Profile>(dynamo, TABLES.sellers);
  }

  /** The whole profile, for its owner. Throws a 404 problem. */
  async own(sellerId: string): Promise<Profile> {
    const profile = await this.#table.get({ sellerId });
    if (!profile) throw notFound('seller', sellerId);
    return profile;
  }

  /** What everybody may see of a seller. Throws a 404 problem. */
  async shown(sellerId: string): Promise<Seller> {
    return publishedPart(
      'seller',
      (await this.own(sellerId)) as unknown as Record<string, unknown>,
    );
  }

  /** Creates or replaces. With `ifMatch`, only the version it names is replaced (412 otherwise). */
  async write(
    sellerId: string,
    request: ProfileRequest,
    ifMatch: string | undefined,
  ): Promise<Written> {
    const checked = checkedProfile(request);
    const current = await this.#table.get({ sellerId });
    if (current) return { profile: await this.#replace(current, checked, ifMatch), created: false };
    if (ifMatch !== undefined) throw notFound('seller', sellerId);
    try {
      const profile = await this.#table.create({ ...checked, sellerId, status: 'active' });
      return { profile, created: true };
    } catch (error) {
      if (!(error instanceof ItemExists)) throw error;
      // Made by another request since it was looked for: that one is replaced.
      return {
        profile: await this.#replace(error.existing as unknown as Profile, checked, ifMatch),
        created: false,
      };
    }
  }

  /** A page of all sellers, for Kirana itself. */
  async all(limit: number, pageToken: string | undefined): Promise<Page<Profile>> {
    return scanPage<Profile>(this.#dynamo, TABLES.sellers, { limit, pageToken });
  }

  /** The owner is gone: nobody to ask for is named any more, and nothing is sold. The firm itself stays for the books. */
  async close(sellerId: string): Promise<void> {
    for (;;) {
      const profile = await this.#table.get({ sellerId });
      if (!profile || (profile.status === 'paused' && profile.contactName === undefined)) return;
      try {
        await this.#table.update(profile, { status: 'paused', contactName: undefined });
        return;
      } catch (error) {
        if (!(error instanceof StaleVersion)) throw error;
      }
    }
  }

  #replace(
    current: Profile,
    checked: ProfileRequest,
    ifMatch: string | undefined,
  ): Promise<Profile> {
    checkIfMatch(ifMatch, current.version);
    return this.#table.update(current, { ...checked, contactName: checked.contactName });
  }
}
