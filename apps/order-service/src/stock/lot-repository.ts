import {
  firstVersion,
  nextVersion,
  tableName,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo, Page, Write } from '@kirana/dynamodb';
import type { CountChanges, NewLot, StockLot } from './stock-lot.ts';
import type { StockMovement } from './stock-movement.ts';

/** Somebody else wrote the lot first. Read it again. */
export class LotChanged extends Error {
  readonly code = 'lot-changed';
  readonly retriable = true;

  constructor(readonly lotId: string) {
    super(`Lot ${lotId} was changed meanwhile`);
    this.name = 'LotChanged';
  }
}

/** Facts of a lot that may change besides its counts. */
export type LotChanges = Partial<CountChanges> &
  Partial<Pick<StockLot, 'declaredAsOf' | 'costPaise' | 'packedOn' | 'expiryKey' | 'expiryShard'>>;

/** Most lots of one listing that are looked at: years of weekly batches. */
const MOST_LOTS = 500;

/** Lots and their ledger; every write of counts carries the movements that explain it, in one transaction. */
export class LotRepository {
  readonly #dynamo: Dynamo;
  readonly #lots: VersionedTable<StockLot>;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#lots = new VersionedTable<StockLot>(dynamo, TABLES.lots);
  }

  get(listingId: string, lotId: string): Promise<StockLot | undefined> {
    return this.#lots.get({ listingId, lotId });
  }

  /** By the lot's own id, read consistently once the index has told where it lies. */
  async find(lotId: string): Promise<StockLot | undefined> {
    const { items } = await this.#lots.query({ index: 'byLot', partition: lotId, limit: 1 });
    const [found] = items;
    return found && this.get(found.listingId, lotId);
  }

  async ofListing(listingId: string): Promise<StockLot[]> {
    const { items } = await this.#lots.query({ partition: listingId, limit: MOST_LOTS });
    return items;
  }

  ofSeller(sellerId: string, limit: number, pageToken?: string): Promise<Page<StockLot>> {
    return this.#lots.query({ index: 'bySeller', partition: sellerId, limit, pageToken });
  }

  /** A seller's dated lots that expire by `lastDay`, the next to expire first. */
  async expiring(sellerId: string, lastDay: string): Promise<StockLot[]> {
    return this.#until({ index: 'bySellerExpiry', partition: sellerId }, lastDay);
  }

  /** One shard of all dated lots whose last day is `lastDay` or earlier and that are still on the list. */
  expired(shard: number, lastDay: string): Promise<StockLot[]> {
    return this.#until({ index: 'byExpiry', partition: `expiry-${shard}` }, lastDay);
  }

  async #until(list: { index: string; partition: string }, lastDay: string): Promise<StockLot[]> {
    const found: StockLot[] = [];
    let pageToken: string | undefined;
    do {
      const page = await this.#lots.query({ ...list, limit: 100, pageToken });
      const due = page.items.filter(({ expiresOn }) => (expiresOn ?? '') <= lastDay);
      found.push(...due);
      pageToken = due.length < page.items.length ? undefined : (page.nextPageToken ?? undefined);
    } while (pageToken !== undefined);
    return found;
  }

  movements(lotId: string, limit: number, pageToken?: string): Promise<Page<StockMovement>> {
    const table = new VersionedTable<StockMovement & StockLot>(this.#dynamo, TABLES.stockMovements);
    return table.query({ partition: lotId, limit, pageToken, descending: true });
  }

  /** Writes a lot that is not there yet; `also` goes into the same transaction. Throws `LotChanged`. */
  async create(
    lot: NewLot,
    movements: readonly StockMovement[],
    also: (created: StockLot) => readonly Write[] = () => [],
  ): Promise<StockLot> {
    const created = firstVersion<StockLot>(lot);
    await this.#write(created.lotId, [this.#lots.creation(created)], movements, also(created));
    return created;
  }

  /** Writes the version after `current`; `also` goes into the same transaction. Throws `LotChanged`. */
  async update(
    current: StockLot,
    changes: LotChanges,
    movements: readonly StockMovement[],
    also: (written: StockLot) => readonly Write[] = () => [],
  ): Promise<StockLot> {
    const next = nextVersion<StockLot>(current, changes);
    await this.#write(current.lotId, [this.#lots.replacement(next)], movements, also(next));
    return next;
  }

  /** The change of a lot as part of a greater transaction. */
  change(current: StockLot, changes: LotChanges, movements: readonly StockMovement[]): Write[] {
    const next = nextVersion<StockLot>(current, changes);
    return [this.#lots.replacement(next), ...movements.map((each) => this.entry(each))];
  }

  /** A ledger line as part of a transaction. */
  entry(movement: StockMovement): Write {
    const TableName = tableName(this.#dynamo, TABLES.stockMovements);
    return { Put: { TableName, Item: { ...movement } } };
  }

  async #write(
    lotId: string,
    lot: Write[],
    movements: readonly StockMovement[],
    also: readonly Write[],
  ): Promise<void> {
    const writes = [...lot, ...movements.map((each) => this.entry(each)), ...also];
    try {
      await transact(this.#dynamo, writes);
    } catch (error) {
      const lotRefused = error instanceof TransactionRefused && error.writes[0]?.code !== 'None';
      throw lotRefused ? new LotChanged(lotId) : error;
    }
  }
}
