import { dropTables, provisionTables, tableName, TABLES, transact } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition, Write } from '@kirana/dynamodb';
import { newId, stableId } from '@kirana/domain';

export const SHOP = { accountId: newId('acc'), shopId: newId('shp') };
export const LINES = 20;
const LISTINGS = 200;
const AT = '2026-11-23T07:00:00.000Z';
const versioned = { version: 1, createdAt: AT, updatedAt: AT };

/** A market for the order benchmarks: one seller, many listings, each with one lot that does not run out. */
export interface Market {
  readonly sellerId: string;
  readonly listingIds: readonly string[];
}

/** Makes order-service's tables under the connection's prefix and fills them. */
export async function seedMarket(dynamo: Dynamo): Promise<Market> {
  await provisionTables(dynamo, ownTables());
  const sellerId = newId('sel');
  const listingIds = Array.from({ length: LISTINGS }, () => newId('lst'));
  const put = (table: TableDefinition, Item: object): Write => ({
    Put: { TableName: tableName(dynamo, table), Item: { ...Item, ...versioned } },
  });
  await transact(dynamo, [put(TABLES.offerSellers, seller(sellerId))]);
  for (let from = 0; from < LISTINGS; from += 40) {
    const some = listingIds.slice(from, from + 40);
    await transact(
      dynamo,
      some.flatMap((listingId) => [
        put(TABLES.offers, offer(listingId, sellerId)),
        put(TABLES.lots, lot(listingId, sellerId)),
      ]),
    );
  }
  return { sellerId, listingIds };
}

/** Drops what `seedMarket` made. */
export const dropMarket = (dynamo: Dynamo): Promise<void> => dropTables(dynamo, ownTables());

const ownTables = (): TableDefinition[] =>
  (Object.values(TABLES) as TableDefinition[]).filter(({ owner }) => owner === 'order-service');

/** So many different listings, picked at random: shops rarely order the very same goods at the same moment. */
export function someListings({ listingIds }: Market, count: number = LINES): string[] {
  const picked = new Set<string>();
  while (picked.size < count) {
    picked.add(listingIds[Math.floor(Math.random() * listingIds.length)] ?? '');
  }
  return [...picked];
}

const seller = (sellerId: string) => ({
  sellerId,
  tradeName: 'Bench Traders',
  gstin: '29AAGCB7383J1Z4',
  pincode: '560002',
  areasServed: ['560'],
  deliveryDays: [1, 2, 3],
  minimumOrderPaise: 0,
  paymentTerms: 'cash-on-delivery',
  status: 'active',
});

const offer = (listingId: string, sellerId: string) => ({
  listingId,
  sellerId,
  title: 'Parle-G Biscuit 70gm x 24',
  productId: 'prd_bench',
  hsn: '1905',
  mrpPaise: 12_000,
  pricePaise: 11_000,
  minimumUnits: 1,
  unitsStep: 1,
  status: 'active',
  normalizerVersion: 'bench',
});

const lot = (listingId: string, sellerId: string) => ({
  listingId,
  lotId: stableId('lot', listingId),
  sellerId,
  batch: null,
  packedOn: null,
  expiresOn: '2099-12-31',
  received: 1_000_000_000,
  returned: 0,
  shipped: 0,
  writtenOff: 0,
  reserved: 0,
  available: 1_000_000_000,
  costPaise: null,
  declaredAsOf: null,
});
