import { addDays, dayInIndia, newId } from '@kirana/domain';
import { tableName, TABLES, transact } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition, Write } from '@kirana/dynamodb';
import { anOffer, aSellerOnOffer } from '@kirana/testing';
import type { Issuer } from '@kirana/testing';
import type { Client } from './client.ts';

const SELLERS = 5;
const HOUR = { expiresIn: 7_200 };

export interface Seller {
  readonly sellerId: string;
  readonly token: string;
}

export interface Product {
  readonly listingId: string;
  readonly seller: Seller;
}

export interface Shop {
  readonly shopId: string;
  readonly accountId: string;
  readonly token: string;
  readonly onCredit: boolean;
}

export interface Market {
  readonly sellers: readonly Seller[];
  readonly products: readonly Product[];
  readonly shops: readonly Shop[];
}

/** Sellers, listings as if heard through Kafka, scarce lots of several dates, and khatas for a fifth of the shops. */
export async function openMarket(
  dynamo: Dynamo,
  issuer: Issuer,
  ask: Client,
  sizes: { readonly shops: number; readonly products: number },
  random: () => number,
): Promise<Market> {
  const sellers = await Promise.all(
    Array.from({ length: SELLERS }, async () => {
      const sellerId = newId('sel');
      return { sellerId, token: await issuer.token({ role: 'seller', sellerId }, HOUR) };
    }),
  );
  const put = (table: TableDefinition, Item: object): Write => ({
    Put: { TableName: tableName(dynamo, table), Item: { ...Item } },
  });
  await transact(
    dynamo,
    sellers.map(({ sellerId }) => put(TABLES.offerSellers, aSellerOnOffer({ sellerId }))),
  );
  const products: Product[] = [];
  for (let at = 0; at < sizes.products; at += 1) {
    const seller = sellers[at % SELLERS] as Seller;
    const listingId = newId('lst');
    const { sellerId } = seller;
    const facts = { listingId, sellerId, pricePaise: 1_100, hsn: '1905' };
    await transact(dynamo, [put(TABLES.offers, anOffer(facts))]);
    products.push({ listingId, seller });
    await stock(ask, products.at(-1) as Product, random);
  }
  const shops = await openShops(issuer, ask, sellers, sizes.shops);
  return { sellers, products, shops };
}

/** One lot past its date, one that ends today, two later ones; few units in each. */
async function stock(ask: Client, { listingId, seller }: Product, random: () => number) {
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const today = dayInIndia(Date.now());
  for (const days of [-1, 0, upTo(20), 20 + upTo(40)]) {
    const body = { listingId, quantity: upTo(12), expiresOn: addDays(today, days) };
    const key = newId('grp');
    const { status } = await ask({
      method: 'POST',
      path: '/v1/lots',
      token: seller.token,
      body,
      key,
    });
    if (status !== 201) throw new Error(`A lot was answered ${status}`);
  }
}

const openShops = (issuer: Issuer, ask: Client, sellers: readonly Seller[], count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at): Promise<Shop> => {
      const [shopId, accountId] = [newId('shp'), newId('acc')];
      const onCredit = at % 5 === 0;
      const token = await issuer.token({ role: 'retailer', shopId, accountId }, HOUR);
      for (const seller of onCredit ? sellers : []) {
        await ask({
          method: 'PUT',
          path: `/v1/khata/${shopId}`,
          token: seller.token,
          body: { limitPaise: 100_000, termsDays: 7 },
          ifMatch: '"1"',
        });
      }
      return { shopId, accountId, token, onCredit };
    }),
  );
