import { createHash } from 'node:crypto';
import type { IndexKind, Search } from '../client/search.ts';
import { INDEX_KINDS } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import { LISTINGS_INDEX } from './listings-index.ts';
import { SELLERS_INDEX, SHOPS_INDEX, WISHES_INDEX } from './sellers-index.ts';

export const INDEX_DEFINITIONS = {
  listings: LISTINGS_INDEX,
  sellers: SELLERS_INDEX,
  shops: SHOPS_INDEX,
  wishes: WISHES_INDEX,
} as const;

/** The index behind the alias has fields that cannot become what this version needs: it must be rebuilt. */
export class IndexOutdated extends Error {
  readonly code = 'index-outdated';
  readonly retriable = false;

  constructor(index: string, reason: string) {
    super(`${index} does not fit this version: run "npm run -s index -- rebuild" (${reason})`);
    this.name = 'IndexOutdated';
  }
}

/** Of a kind's mapping and settings: an index made from others has another. */
export const definitionHash = (kind: IndexKind): string =>
  createHash('sha256').update(JSON.stringify(INDEX_DEFINITIONS[kind])).digest('hex').slice(0, 12);

/** The index an alias points to now; undefined where there is none. */
export async function currentIndex(search: Search, kind: IndexKind): Promise<string | undefined> {
  const name = search.alias(kind);
  const { body: exists } = await reaching(() => search.client.indices.existsAlias({ name }));
  if (!exists) return undefined;
  const { body } = await reaching(() => search.client.indices.getAlias({ name }));
  return Object.keys(body)[0];
}

/** Makes an index of a kind without pointing anything to it; its name holds its time. */
export async function createIndex(search: Search, kind: IndexKind, now: Date): Promise<string> {
  const index = `${search.alias(kind)}-${now.toISOString().replace(/\D/g, '')}`;
  await reaching(() => search.client.indices.create({ index, body: definitionOf(kind) as never }));
  return index;
}

const definitionOf = (kind: IndexKind) => ({
  settings: INDEX_DEFINITIONS[kind].settings,
  mappings: { ...INDEX_DEFINITIONS[kind].mappings, _meta: { definition: definitionHash(kind) } },
});

/** Points the alias to an index, and away from all others, in one step. */
export async function pointAlias(search: Search, kind: IndexKind, index: string): Promise<void> {
  const alias = search.alias(kind);
  const actions = [
    { remove: { index: `${alias}-*`, alias, must_exist: false } },
    { add: { index, alias, is_write_index: true } },
  ];
  await reaching(() => search.client.indices.updateAliases({ body: { actions } as never }));
}

/**
 * Makes the indexes that are missing and adds new fields to those that are there. Safe to run at any time and from
 * several processes at once. Throws `IndexOutdated` where only a rebuild helps.
 */
export async function provisionIndex(search: Search): Promise<void> {
  for (const kind of INDEX_KINDS) await provisionKind(search, kind);
}

async function provisionKind(search: Search, kind: IndexKind): Promise<void> {
  const index = await currentIndex(search, kind);
  if (index) return extendMapping(search, kind, index);
  const alias = search.alias(kind);
  const body = { ...definitionOf(kind), aliases: { [alias]: { is_write_index: true } } };
  try {
    // One name and the alias in the same step: of several processes that start at once, one makes it.
    await reaching(() =>
      search.client.indices.create({ index: `${alias}-0`, body: body as never }),
    );
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('resource_already_exists_exception');

async function extendMapping(search: Search, kind: IndexKind, index: string): Promise<void> {
  const { body } = await reaching(() => search.client.indices.getMapping({ index }));
  const meta = body[index]?.mappings?._meta as { definition?: string } | undefined;
  if (meta?.definition === definitionHash(kind)) return;
  const { mappings } = definitionOf(kind);
  try {
    await reaching(() => search.client.indices.putMapping({ index, body: mappings as never }));
  } catch (error) {
    throw new IndexOutdated(index, error instanceof Error ? error.message : String(error));
  }
}
