import type { IndexKind, Search } from '../client/search.ts';
import { INDEX_KINDS } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import { currentIndex, definitionHash } from './provision-index.ts';

/** One index as an operator sees it. */
export interface IndexStatus {
  readonly kind: IndexKind;
  readonly index: string;
  /** The alias points to it: readers and writers use it. */
  readonly serving: boolean;
  readonly documents: number;
  /** Made from the mapping of this version. */
  readonly current: boolean;
}

/** All indexes of all kinds, those that serve first. */
export async function indexStatus(search: Search): Promise<IndexStatus[]> {
  const all = await Promise.all(INDEX_KINDS.map((kind) => statusOf(search, kind)));
  return all.flat().sort((a, b) => Number(b.serving) - Number(a.serving));
}

async function statusOf(search: Search, kind: IndexKind): Promise<IndexStatus[]> {
  const pattern = `${search.alias(kind)}-*`;
  const serving = await currentIndex(search, kind);
  const { body: mappings } = await reaching(() =>
    search.client.indices.getMapping({ index: pattern }),
  );
  return Promise.all(
    Object.entries(mappings).map(async ([index, { mappings: mapping }]) => {
      const { body } = await reaching(() => search.client.count({ index }));
      const meta = mapping?._meta as { definition?: string } | undefined;
      return {
        kind,
        index,
        serving: index === serving,
        documents: body.count,
        current: meta?.definition === definitionHash(kind),
      };
    }),
  );
}

/** Deletes the indexes of a kind that neither serve nor are the newest but one: one is kept to fall back to. */
export async function deleteOldIndexes(search: Search, kind: IndexKind): Promise<string[]> {
  const all = await statusOf(search, kind);
  const resting = all
    .filter(({ serving }) => !serving)
    .map(({ index }) => index)
    .sort();
  const old = resting.slice(0, -1);
  for (const index of old) await reaching(() => search.client.indices.delete({ index }));
  return old;
}
