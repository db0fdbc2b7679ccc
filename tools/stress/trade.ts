import { newId } from '@kirana/domain';
import type { Client } from './client.ts';
import type { Market, Seller, Shop } from './market.ts';

export interface PlacedOrder {
  readonly orderId: string;
  readonly sellerId: string;
  readonly lines: readonly { readonly listingId: string; readonly units: number }[];
}

/** What one shop got for one key: the answers to all tries of it. */
export interface Checkout {
  readonly shop: Shop;
  readonly answers: readonly {
    readonly groupId: string;
    readonly orders: readonly PlacedOrder[];
  }[];
}

/** Every shop orders some of the products under one key, a third of them twice at the same moment. */
export const orderAll = (
  { shops, products }: Market,
  ask: Client,
  random: () => number,
): Promise<Checkout[]> =>
  Promise.all(
    shops.map(async (shop): Promise<Checkout> => {
      const upTo = (most: number): number => 1 + Math.floor(random() * most);
      const wanted = new Set(
        Array.from({ length: upTo(4) }, () => Math.floor(random() * products.length)),
      );
      const lines = [...wanted].map((at) => ({
        listingId: products[at]?.listingId ?? '',
        units: upTo(4),
      }));
      const body = {
        deliveryPincode: '560001',
        lines,
        payment: shop.onCredit ? 'credit' : 'cash',
      };
      const key = newId('grp');
      const request = { method: 'POST', path: '/v1/orders', token: shop.token, body, key };
      const answers = await Promise.all(
        Array.from({ length: random() < 0.33 ? 2 : 1 }, () => ask(request)),
      );
      // Once more when all is over: the first answer again.
      answers.push(await ask(request));
      return {
        shop,
        answers: answers.map(({ body: answer }) => ({
          groupId: answer.groupId ?? '',
          orders: answer.orders ?? [],
        })),
      };
    }),
  );

const ENDS = [
  ['accept', 'pack', 'ship', 'deliver'],
  ['accept', 'pack', 'ship', 'deliver'],
  ['accept', 'pack', 'ship'],
  ['accept'],
  ['cancel'],
] as const;

/** Orders go some way; of what is delivered some comes back; shops on credit pay some. */
export async function liveAll(
  checkouts: readonly Checkout[],
  { sellers }: Market,
  ask: Client,
  random: () => number,
): Promise<void> {
  const sellerOf = new Map(sellers.map((seller) => [seller.sellerId, seller]));
  await Promise.all(
    checkouts.flatMap(({ shop, answers }) =>
      (answers[0]?.orders ?? []).map(async (order) => {
        const seller = sellerOf.get(order.sellerId);
        if (!seller) throw new Error(`Nobody sells ${order.orderId}`);
        const end = ENDS[Math.floor(random() * ENDS.length)] ?? ENDS[0];
        for (const step of end) {
          // An answer that was lost leaves the step done: the next try finds the wrong state (409).
          const path = `/v1/orders/${order.orderId}/steps`;
          await ask({ method: 'POST', path, token: seller.token, body: { step } });
        }
        if (end.length === 4 && random() < 0.6) await giveBack(order, shop, seller, ask, random);
        if (shop.onCredit && random() < 0.5) await pay(shop, seller, ask, random);
      }),
    ),
  );
}

async function giveBack(
  { orderId, lines }: PlacedOrder,
  shop: Shop,
  seller: Seller,
  ask: Client,
  random: () => number,
): Promise<void> {
  const [line] = lines;
  if (!line) return;
  const asked = await ask({
    method: 'POST',
    path: `/v1/orders/${orderId}/returns`,
    token: shop.token,
    key: newId('grp'),
    body: { lines: [{ listingId: line.listingId, units: 1, reason: 'damaged' }] },
  });
  const { returnId } = asked.body as { returnId: string };
  const restock = random() < 0.5 ? [line.listingId] : [];
  await ask({
    method: 'POST',
    path: `/v1/orders/${orderId}/returns/${returnId}/decision`,
    token: seller.token,
    body: { accept: random() < 0.8, restock },
  });
}

async function pay(shop: Shop, seller: Seller, ask: Client, random: () => number): Promise<void> {
  await ask({
    method: 'POST',
    path: `/v1/khata/${shop.shopId}/entries`,
    token: seller.token,
    key: newId('grp'),
    body: { paise: 1 + Math.floor(random() * 2_000), reference: 'stress' },
  });
}
