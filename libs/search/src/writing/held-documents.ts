import type { Search } from '../client/search.ts';
import { reaching, SearchUnavailable } from '../client/search-errors.ts';

/** A document as it is held now, with what a write must name to be sure that nobody wrote meanwhile. */
export interface Held<D> {
  readonly source: D;
  readonly seqNo: number;
  readonly primaryTerm: number;
}

interface Found<D> {
  readonly _id: string;
  readonly found?: boolean;
  readonly _source?: D;
  readonly _seq_no?: number;
  readonly _primary_term?: number;
  readonly error?: { readonly type?: string; readonly reason?: string };
}

/** The documents of these ids that are there, by id; seen at once, before any refresh. */
export async function readHeld<D>(
  search: Search,
  index: string,
  ids: readonly string[],
): Promise<Map<string, Held<D>>> {
  const { body } = await reaching(() =>
    search.client.mget({ index, body: { ids: [...ids] }, realtime: true }),
  );
  const docs = body.docs as unknown as Found<D>[];
  const failed = docs.find(({ error }) => error);
  // Of a shard that is still being recovered: chaos runs met this after OpenSearch was killed.
  if (failed) throw new SearchUnavailable(failed.error?.reason ?? 'a document could not be read');
  return new Map(docs.flatMap((doc) => heldOf(doc)));
}

const heldOf = <D>({
  _id,
  found,
  _source,
  _seq_no,
  _primary_term,
}: Found<D>): [string, Held<D>][] =>
  found && _source && _seq_no !== undefined && _primary_term !== undefined
    ? [[_id, { source: _source, seqNo: _seq_no, primaryTerm: _primary_term }]]
    : [];
