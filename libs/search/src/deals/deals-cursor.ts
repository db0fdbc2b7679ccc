import { InvalidCursor } from '../products/cursor.ts';

/** The last deal of a page. */
export interface DealsPlace {
  /** The day whose order the pages follow, YYYY-MM-DD. */
  readonly day: string;
  readonly score: number;
  readonly listingId: string;
}

export const encodeDealsCursor = ({ day, score, listingId }: DealsPlace): string =>
  Buffer.from([day, score, listingId].join(' ')).toString('base64url');

/** Throws `InvalidCursor`. */
export function decodeDealsCursor(cursor: string): DealsPlace {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, day, score, listingId] =
    /^(\d{4}-\d\d-\d\d) (\d+(?:\.\d+)?) (lst_\w+)$/.exec(text) ?? [];
  if (day === undefined || listingId === undefined) throw new InvalidCursor();
  return { day, score: Number(score), listingId };
}
