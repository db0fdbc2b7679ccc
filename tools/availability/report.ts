import type { Found, Share, Tally } from './load/run-load.ts';

const available = ({ tried, failed }: Share): string =>
  ((tried - failed) / Math.max(1, tried)).toFixed(6);

/** The line that scripts read. */
export const availabilityLine = ({ mode, writes, reads, ledger, corrupt }: Tally, found: Found) =>
  `availability ${mode.name} writes ${available(writes)} reads ${available(reads)} ` +
  `acknowledged ${ledger.size} lost ${found.lost} corrupt ${found.corrupt + corrupt}`;
