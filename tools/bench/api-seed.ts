import { dropTables, provisionTables, tableName, TABLES, transact } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition, Write } from '@kirana/dynamodb';
import { newId, stableId } from '@kirana/domain';
import { aLot, anOffer, aSellerOnOffer } from '@kirana/testing';

export const SHOP = { accountId: newId('acc'), shopId: newId('shp') };
export const LINES = 20;
const LISTINGS = 200;
const MANY = 1_000_000_000;

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
    Put: { TableName: tableName(dynamo, table), Item: { ...Item } },
  });
  await transact(dynamo, [put(TABLES.offerSellers, aSellerOnOffer({ sellerId }))]);
  for (let from = 0; from < LISTINGS; from += 40) {
    const some = listingIds.slice(from, from + 40);
    await transact(
      dynamo,
      some.flatMap((listingId) => [
        put(TABLES.offers, anOffer({ listingId, sellerId, hsn: '1905' })),
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

/** Of so many units that it does not run out. */
const lot = (listingId: string, sellerId: string) => ({
  ...aLot({ listingId, lotId: stableId('lot', listingId), sellerId, batch: null }),
  received: MANY,
  available: MANY,
  returned: 0,
  shipped: 0,
  writtenOff: 0,
  declaredAsOf: null,
});
