import { createHash } from 'node:crypto';
import type { Invitation } from './staff-book.ts';

/** By which request somebody was invited; nothing can be read from it. SHA-256, hex. */
export interface MadeBy {
  readonly keyHash: string;
  readonly bodyHash: string;
}

export const madeBy = (key: string, { phone, name, staffRole }: Invitation): MadeBy => ({
  keyHash: hashed(key),
  bodyHash: hashed(JSON.stringify([phone, name, staffRole])),
});

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');
