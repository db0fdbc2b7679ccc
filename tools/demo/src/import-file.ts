import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Listing } from '@kirana/contracts';
import type { Addresses, ImportState, Person } from '@kirana/marketplace';
import { importEnded, listingsOf, startImport } from '@kirana/marketplace';
import type { Visible } from './watch.ts';
import { watchUntil } from './watch.ts';

/** The two places where a listing must arrive: each gives the ids of a seller's listings that are visible there. */
export interface Sights {
  search(sellerId: string): Visible;
  warehouse(sellerId: string): Visible;
}

export interface Imported {
  readonly state: ImportState;
  readonly listings: readonly Listing[];
  /** By listing id, ms since 1970. */
  readonly writtenAt: Map<string, number>;
  readonly searchableAt: Map<string, number>;
  readonly inWarehouseAt: Map<string, number>;
}

/** The file as a whole was refused: nothing of it was taken in. */
export class ImportFailed extends Error {
  constructor(state: ImportState) {
    super(`The import failed: ${JSON.stringify(state.failure)}`);
    this.name = 'ImportFailed';
  }
}

const PATIENCE_MS = 300_000;

/** Imports a file and watches, at the same time, when each of its listings becomes searchable and countable. */
export async function importFile(
  addresses: Addresses,
  person: Person,
  path: string,
  sights: Sights,
  say: (detail: string) => void,
): Promise<Imported> {
  const file = { name: basename(path), bytes: await readFile(path) };
  const started = await startImport(addresses, person, file);
  const progress: { accepted: number | null } = { accepted: null };
  const ended = importEnded(addresses, person, started.importId, {
    timeoutMs: PATIENCE_MS,
    seen: (state) => say(`${state.accepted + state.rejected} rows read`),
  }).then((state) => {
    if (state.state === 'failed') throw new ImportFailed(state);
    progress.accepted = state.accepted;
    return state;
  });
  const watch = (visible: Visible, what: string) =>
    watchUntil(visible, () => progress.accepted, PATIENCE_MS, what);
  const sellerId = person.sellerId ?? '';
  const [state, searchableAt, inWarehouseAt] = await Promise.all([
    ended,
    watch(sights.search(sellerId), 'Every accepted row searchable'),
    watch(sights.warehouse(sellerId), 'Every accepted row in the warehouse'),
  ]);
  say(`${state.rows} rows, ${state.accepted} accepted`);
  const listings = await listingsOf(addresses, person);
  const writtenAt = new Map(listings.map((one) => [one.listingId, Date.parse(one.updatedAt)]));
  return { state, listings, writtenAt, searchableAt, inWarehouseAt };
}
