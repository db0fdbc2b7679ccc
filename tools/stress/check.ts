import { dayInIndia } from '@kirana/domain';
import type { Facts, LotFact, MovementFact, OrderFact } from './facts.ts';
import type { Checkout } from './trade.ts';

/** What was broken, by the promise; nothing where all were kept. */
export type Broken = Readonly<Record<string, readonly string[]>>;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Whether the promises held. `ordered` is how the lots stood when all had ordered and nothing had moved on. */
export const brokenPromises = (
  facts: Facts,
  ordered: readonly LotFact[],
  checkouts: readonly Checkout[],
): Broken => ({
  oversold: facts.lots.filter(oversold).map(({ lotId }) => lotId),
  'past-date': soldPastDate(facts),
  fefo: outOfOrder(ordered),
  keys: doubledKeys(facts, checkouts),
  ledger: unexplained(facts),
  orders: unmatched(facts),
  khata: wrongKhatas(facts),
  invoices: gaps(facts),
});

const oversold = ({ received, returned, writtenOff, reserved, shipped, available }: LotFact) =>
  available < 0 || reserved < 0 || reserved + shipped + writtenOff > received + returned;

function soldPastDate({ lots, movements }: Facts): string[] {
  const lastDay = new Map(lots.map(({ lotId, expiresOn }) => [lotId, expiresOn]));
  return movements
    .filter(({ kind }) => kind === 'reserved' || kind === 'shipped')
    .filter(({ lotId, at }) => dayInIndia(Date.parse(at)) > (lastDay.get(lotId) ?? ''))
    .map(({ lotId, at }) => `${lotId} at ${at}`);
}

/** Lots that were taken from while an earlier one, not past its date, still had units. */
function outOfOrder(ordered: readonly LotFact[]): string[] {
  const today = dayInIndia(Date.now());
  return [...Map.groupBy(ordered, ({ listingId }) => listingId).values()].flatMap((lots) => {
    const sellable = lots
      .filter(({ expiresOn }) => expiresOn >= today)
      .toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));
    const last = sellable.findLastIndex(({ reserved }) => reserved > 0);
    return sellable
      .slice(0, Math.max(0, last))
      .filter(({ available }) => available > 0)
      .map(({ lotId }) => lotId);
  });
}

/** Keys whose tries were not all answered alike, or that made two orders with one seller. */
function doubledKeys({ orders }: Facts, checkouts: readonly Checkout[]): string[] {
  const unlike = checkouts
    .filter(
      ({ answers }) =>
        new Set(answers.map((answer) => answer.orders.map((each) => each.orderId).join())).size > 1,
    )
    .map(({ shop }) => `${shop.shopId} got unlike answers`);
  const made = new Set(
    checkouts.flatMap(({ answers }) => answers[0]?.orders ?? []).map(({ orderId }) => orderId),
  );
  const bySeller = Map.groupBy(orders, ({ groupId, sellerId }) => `${groupId} ${sellerId}`);
  const twice = [...bySeller].filter(([, same]) => same.length > 1).map(([key]) => key);
  const untold = orders.filter(({ orderId }) => !made.has(orderId)).map(({ orderId }) => orderId);
  return [...unlike, ...twice, ...untold.map((id) => `${id} was told to nobody`)];
}

type Counts = Pick<LotFact, 'received' | 'returned' | 'shipped' | 'writtenOff' | 'reserved'>;

/** What each movement does to the counts of its lot (docs/orders.md), written down once more on purpose. */
const EFFECTS: Readonly<Record<string, Partial<Counts>>> = {
  received: { received: 1 },
  counted: { received: 1 },
  reserved: { reserved: 1 },
  released: { reserved: -1 },
  shipped: { shipped: 1, reserved: -1 },
  returned: { returned: 1 },
  expired: { writtenOff: 1 },
  'written-off': { writtenOff: 1 },
};
const COUNTS = ['received', 'returned', 'shipped', 'writtenOff', 'reserved'] as const;

function unexplained({ lots, movements }: Facts): string[] {
  const ofLot = Map.groupBy(movements, ({ lotId }) => lotId);
  return lots.flatMap((lot) => {
    const ledger = ofLot.get(lot.lotId) ?? [];
    const wrong = COUNTS.filter((count) => lot[count] !== counted(ledger, count));
    const onHand = lot.received + lot.returned - lot.shipped - lot.writtenOff;
    const free = lot.available === Math.max(0, onHand - lot.reserved);
    return [...wrong, ...(free ? [] : ['available'])].map((count) => `${lot.lotId} ${count}`);
  });
}

const counted = (ledger: readonly MovementFact[], count: keyof Counts): number =>
  sum(ledger.map(({ kind, units }) => units * (EFFECTS[kind]?.[count] ?? 0)));

/** Orders whose units are not what the ledger reserved for them. */
function unmatched({ orders, movements }: Facts): string[] {
  const reserved = Map.groupBy(
    movements.filter(({ kind }) => kind === 'reserved'),
    ({ reference }) => reference,
  );
  const wrong = orders.filter(({ orderId, lines }) => {
    const picked = sum(lines.flatMap(({ picks }) => picks.map(({ units }) => units)));
    const ordered = sum(lines.map(({ units }) => units));
    return picked !== ordered || sum((reserved.get(orderId) ?? []).map((m) => m.units)) !== ordered;
  });
  const known = new Set(orders.map(({ orderId }) => orderId));
  const nobodys = [...reserved.keys()].filter((reference) => !known.has(reference));
  return [...wrong.map(({ orderId }) => orderId), ...nobodys];
}

const HOLDING = new Set(['placed', 'accepted', 'packed']);
const SOLD = new Set(['shipped', 'delivered']);

function wrongKhatas({ khatas, entries, orders }: Facts): string[] {
  const ofKhata = Map.groupBy(entries, ({ khataId }) => khataId);
  const credit = orders.filter(({ payment }) => payment === 'credit');
  const ofPair = Map.groupBy(credit, ({ sellerId, shopId }) => `${sellerId} ${shopId}`);
  const unbalanced = entries.filter(({ legs }) => sum(legs.map(({ paise }) => paise)) !== 0);
  return [
    ...unbalanced.map(({ khataId }) => `${khataId} has an entry whose legs do not cancel out`),
    ...khatas.flatMap(({ sellerId, shopId, balancePaise, heldPaise }) => {
      const book = [...ofKhata].find(([id]) => id.includes(sellerId) && id.includes(shopId))?.[1];
      const theirs = ofPair.get(`${sellerId} ${shopId}`) ?? [];
      const owed = sum((book ?? []).flatMap(({ legs }) => legs.filter(ofShop).map(paiseOf)));
      const sales = sum((book ?? []).filter(({ kind }) => kind === 'sale').map(paiseOf));
      return [
        ...(owed === balancePaise ? [] : [`${sellerId} ${shopId} balance`]),
        ...(sales === totalOf(theirs, SOLD) ? [] : [`${sellerId} ${shopId} sales`]),
        ...(heldPaise === totalOf(theirs, HOLDING) ? [] : [`${sellerId} ${shopId} held`]),
      ];
    }),
  ];
}

const ofShop = ({ account }: { readonly account: string }): boolean => account === 'shop';
const paiseOf = ({ paise }: { readonly paise: number }): number => paise;
const totalOf = (orders: readonly OrderFact[], states: ReadonlySet<string>): number =>
  sum(orders.filter(({ state }) => states.has(state)).map(({ totalPaise }) => totalPaise));

/** Sellers whose invoices are not numbered 1, 2, 3 …, one for each order that shipped. */
function gaps({ invoices, orders }: Facts): string[] {
  const bySeller = Map.groupBy(invoices, ({ sellerId }) => sellerId);
  const gapped = [...bySeller].filter(([, all]) =>
    all
      .map(({ sequence }) => sequence)
      .toSorted((a, b) => a - b)
      .some((sequence, at) => sequence !== at + 1),
  );
  const billed = new Set(invoices.map(({ orderId }) => orderId));
  const unbilled = orders.filter(({ state, orderId }) => SOLD.has(state) && !billed.has(orderId));
  return [...gapped.map(([sellerId]) => sellerId), ...unbilled.map(({ orderId }) => orderId)];
}
