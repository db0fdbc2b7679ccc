import { ulid } from 'ulid';

/** What each prefix names. An id is the prefix, an underscore and a ULID: sortable by time of making. */
export const ID_PREFIXES = {
  acc: 'account',
  sel: 'seller',
  shp: 'shop',
  lst: 'listing',
  imp: 'import',
  lot: 'stock lot',
  ord: 'order',
  grp: 'order group',
  med: 'media object',
  sch: 'searches of a window',
} as const;

export type IdPrefix = keyof typeof ID_PREFIXES;
export type Id<P extends IdPrefix = IdPrefix> = `${P}_${string}`;

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A new id, e.g. `lst_01JABC…`; `at` is the time it carries, in ms since 1970. */
export const newId = <P extends IdPrefix>(prefix: P, at?: number): Id<P> => `${prefix}_${ulid(at)}`;

/** True where `text` is an id of the kind `prefix`. */
export const isId = <P extends IdPrefix>(prefix: P, text: string): text is Id<P> =>
  text.startsWith(`${prefix}_`) && ULID.test(text.slice(prefix.length + 1));
