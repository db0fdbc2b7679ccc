import type { Broken } from './check.ts';
import type { Facts } from './facts.ts';
import type { Checkout } from './trade.ts';

/** Each promise in words, with how much it was tried on; what broke it, five at most, follows. */
export function verdicts(facts: Facts, checkouts: readonly Checkout[], broken: Broken): string[] {
  const { lots, movements, orders, khatas, entries, invoices } = facts;
  const products = new Set(lots.map(({ listingId }) => listingId)).size;
  const tries = checkouts.reduce((sum, { answers }) => sum + answers.length, 0);
  const tried: Record<string, string> = {
    oversold: `sold <= received, of ${lots.length} lots`,
    'past-date': `nothing sold past its date, in ${movements.length} movements`,
    fefo: `first expiry first out, of ${products} products`,
    keys: `each key placed once, ${checkouts.length} keys in ${tries} tries`,
    ledger: `counts are the sum of the stock ledger, of ${lots.length} lots`,
    orders: `units ordered were reserved, of ${orders.length} orders`,
    khata: `balances are the sum of their entries, ${khatas.length} khatas of ${entries.length} entries`,
    invoices: `numbered without gaps, one a shipped order, ${invoices.length} invoices`,
  };
  return Object.entries(broken).flatMap(([promise, found]) => [
    `${promise}: ${tried[promise] ?? promise}: ${found.length === 0 ? 'kept' : `BROKEN ${found.length} times`}`,
    ...found.slice(0, 5).map((one) => `  ${one}`),
  ]);
}
