import { firstVersion, nextVersion, TABLES, transact, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Page, Versioned, Write } from '@kirana/dynamodb';
import type { KhataAccount } from './khata-account.ts';
import type { KhataEntry } from './statement.ts';

export type StoredKhata = KhataAccount & Versioned;
type StoredEntry = KhataEntry & Versioned & { readonly khataId: string };

/** Khatas and their entries; a balance is never written without the entry that explains it. */
export class KhataRepository {
  readonly #khatas: VersionedTable<StoredKhata>;
  readonly #entries: VersionedTable<StoredEntry>;

  constructor(private readonly dynamo: Dynamo) {
    this.#khatas = new VersionedTable<StoredKhata>(dynamo, TABLES.khata);
    this.#entries = new VersionedTable<StoredEntry>(dynamo, TABLES.khataEntries);
  }

  get(sellerId: string, shopId: string): Promise<StoredKhata | undefined> {
    return this.#khatas.get({ sellerId, shopId });
  }

  ofSeller(sellerId: string, limit: number, pageToken?: string): Promise<Page<StoredKhata>> {
    return this.#khatas.query({ partition: sellerId, limit, pageToken });
  }

  ofShop(shopId: string, limit: number, pageToken?: string): Promise<Page<StoredKhata>> {
    return this.#khatas.query({ index: 'byShop', partition: shopId, limit, pageToken });
  }

  /** A page of entries, the newest first. */
  entries(khata: KhataAccount, limit: number, pageToken?: string): Promise<Page<KhataEntry>> {
    return this.#entries.query({ partition: khataIdOf(khata), limit, pageToken, descending: true });
  }

  /** Every entry, the oldest first. */
  async allEntries(khata: KhataAccount): Promise<KhataEntry[]> {
    const found: KhataEntry[] = [];
    let pageToken: string | undefined;
    do {
      const page = await this.#entries.query({
        partition: khataIdOf(khata),
        limit: 1_000,
        pageToken,
      });
      found.push(...page.items);
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    return found;
  }

  /** Opens a khata. Throws `ItemExists`. */
  create(account: KhataAccount): Promise<StoredKhata> {
    return this.#khatas.create(account);
  }

  /** Changes limit or terms. Throws `StaleVersion`. */
  update(current: StoredKhata, terms: Partial<KhataAccount>): Promise<StoredKhata> {
    return this.#khatas.update(current, terms);
  }

  /** A change of amounts and the entries that explain it, as part of a transaction. */
  change(
    current: StoredKhata,
    amounts: Partial<Pick<KhataAccount, 'balancePaise' | 'heldPaise'>>,
    entries: readonly KhataEntry[],
  ): Write[] {
    const khataId = khataIdOf(current);
    const written = entries.map((entry) =>
      this.#entries.creation(firstVersion<StoredEntry>({ ...entry, khataId }, new Date(entry.at))),
    );
    return [this.#khatas.replacement(nextVersion<StoredKhata>(current, amounts)), ...written];
  }

  transact(writes: readonly Write[]): Promise<void> {
    return transact(this.dynamo, writes);
  }
}

export const khataIdOf = ({ sellerId, shopId }: KhataAccount): string => `${sellerId}#${shopId}`;
