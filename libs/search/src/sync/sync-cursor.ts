import { InvalidCursor } from '../products/cursor.ts';

/** How far a reader has come. */
export interface SyncPlace {
  /** The index whose writes are counted. */
  readonly index: string;
  /** The last write seen. */
  readonly seqNo: number;
  /** Writes up to this one were there when the reader began: of those, it wants only what was for sale. */
  readonly begunAt: number;
  /** When the place was given out, ms since 1970. */
  readonly at: number;
  /** Of what is read: the sellers that deliver to a PIN code; empty for all. */
  readonly scope: string;
}

/** How long a cursor may be used, days. Markers of deleted listings are kept for longer. */
export const CURSOR_DAYS = 30;

/** The place can no longer be gone on from without missing something: the reader must start again. */
export class SyncTooOld extends Error {
  readonly code = 'sync-too-old';
  readonly retriable = false;
  readonly reason: 'expired' | 'index-rebuilt' | 'sellers-changed';

  constructor(reason: SyncTooOld['reason']) {
    super(`The cursor can no longer be gone on from (${reason}): start again without one`);
    this.name = 'SyncTooOld';
    this.reason = reason;
  }
}

export const encodeSyncCursor = ({ index, seqNo, begunAt, at, scope }: SyncPlace): string =>
  Buffer.from(JSON.stringify([1, index, seqNo, begunAt, at, scope])).toString('base64url');

/** Throws `InvalidCursor`. */
export function decodeSyncCursor(cursor: string): SyncPlace {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const [form, index, seqNo, begunAt, at, scope] = parts;
    const numbers = [seqNo, begunAt, at].every((part) => Number.isSafeInteger(part));
    if (form === 1 && numbers && typeof index === 'string' && typeof scope === 'string')
      return { index, seqNo, begunAt, at, scope } as SyncPlace;
  } catch {
    // Not ours, as what is wrong with it says below.
  }
  throw new InvalidCursor();
}
