import type { Listing, Seller } from '@kirana/contracts';
import { eventually } from '@kirana/testing';
import type { Addresses } from './addresses.ts';
import { call } from './http-client.ts';
import type { Person } from './sign-in.ts';

/** A wholesaler in Bengaluru that serves every PIN code starting with 560. */
export const SAMPLE_FIRM = {
  tradeName: 'Sharma Traders',
  gstin: '29AAGCB7383J1Z4',
  fssai: '10012345678901',
  pincode: '560002',
  areasServed: ['560'],
  deliveryDays: [1, 3, 5],
  minimumOrderPaise: 0,
  paymentTerms: 'cash-on-delivery',
} as const;

/** Makes the seller's profile. */
export const openFirm = (
  { seller }: Addresses,
  person: Person,
  firm: object = SAMPLE_FIRM,
): Promise<Seller> =>
  call<Seller>('PUT', `${seller}/v1/sellers/${person.sellerId}`, {
    token: person.token,
    json: firm,
  });

/** How an import stands, as `GET /v1/imports/{id}` tells it. */
export interface ImportState {
  readonly importId: string;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly failure?: unknown;
}

export interface RejectedRow {
  readonly row: number;
  readonly code: string;
  readonly field?: string;
  readonly value?: string;
  readonly expected?: string;
}

/** Uploads a price list; resolves once it is received, long before it is read. */
export async function startImport(
  { catalog }: Addresses,
  person: Person,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<ImportState> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
  return call('POST', `${catalog}/v1/sellers/${person.sellerId}/imports`, {
    token: person.token,
    body: form,
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
}

/** Waits until the import has ended; `seen` is told each state on the way. */
export const importEnded = (
  { catalog }: Addresses,
  person: Person,
  importId: string,
  {
    timeoutMs = 300_000,
    seen = () => {},
  }: { timeoutMs?: number; seen?: (state: ImportState) => void } = {},
): Promise<ImportState> =>
  eventually(
    async () => {
      const state = await call<ImportState>('GET', `${catalog}/v1/imports/${importId}`, {
        token: person.token,
      });
      seen(state);
      return ['completed', 'failed'].includes(state.state) ? state : null;
    },
    { timeoutMs, everyMs: 200, describe: `The end of import ${importId}` },
  );

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

async function everyPage<T>(url: string, person: Person): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: '200', ...(cursor ? { cursor } : {}) });
    const page: Page<T> = await call('GET', `${url}?${query}`, { token: person.token });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

/** Every row the import refused, with the reason. */
export const rejectedRows = (
  { catalog }: Addresses,
  person: Person,
  importId: string,
): Promise<RejectedRow[]> => everyPage(`${catalog}/v1/imports/${importId}/rejects`, person);

/** All listings of the seller. */
export const listingsOf = ({ catalog }: Addresses, person: Person): Promise<Listing[]> =>
  everyPage(`${catalog}/v1/sellers/${person.sellerId}/listings`, person);
