import type { Strictness } from '../querying/listing-query.ts';

/** The cursor is not one that this list gave. */
export class InvalidCursor extends Error {
  readonly code = 'invalid-page-token';
  readonly retriable = false;

  constructor() {
    super('The cursor is not one that this search gave');
    this.name = 'InvalidCursor';
  }
}

/** Where a reader is in a list: the products already shown, and how the first page was searched. */
export interface Place {
  readonly strictness: Strictness;
  readonly shown: readonly number[];
}

/** Products after which a list ends: nobody scrolls further, and the cursor must fit into an address. */
export const MOST_SHOWN = 1_000;
const HEAD = 6;
const HASH = 6;
const FORM = 1;

/**
 * A cursor names the products shown so far. The next page is the best of the others: whatever is written meanwhile,
 * nothing comes twice and nothing is skipped, and no snapshot is held open in the cluster.
 */
export function encodeCursor(request: string, { strictness, shown }: Place): string {
  const bytes = Buffer.alloc(HEAD + shown.length * HASH);
  bytes.writeUInt8(FORM, 0);
  bytes.writeUInt8(strictness === 'all' ? 0 : 1, 1);
  bytes.writeUInt32BE(checkOf(request), 2);
  shown.forEach((hash, at) => bytes.writeUIntBE(hash, HEAD + at * HASH, HASH));
  return bytes.toString('base64url');
}

/** Throws `InvalidCursor` for what is no cursor of the same request. */
export function decodeCursor(request: string, cursor: string): Place {
  const bytes = Buffer.from(cursor, 'base64url');
  const whole = bytes.length >= HEAD && (bytes.length - HEAD) % HASH === 0;
  if (!whole || bytes.readUInt8(0) !== FORM || bytes.readUInt32BE(2) !== checkOf(request))
    throw new InvalidCursor();
  const shown: number[] = [];
  for (let at = HEAD; at < bytes.length; at += HASH) shown.push(bytes.readUIntBE(at, HASH));
  return { strictness: bytes.readUInt8(1) === 0 ? 'all' : 'some', shown };
}

function checkOf(request: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < request.length; at++)
    hash = Math.imul(hash ^ request.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
