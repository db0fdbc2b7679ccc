import type { Run } from '../client/warehouse.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { DIM_LISTING } from '../model/dim-listing.ts';
import { DIM_SELLER } from '../model/dim-seller.ts';
import type { Row, Table } from '../model/table.ts';
import type { KnownMembers } from './known-members.ts';

/** A dimension whose members may be named by a fact before their own topic tells of them. */
interface Inferred {
  readonly dimension: Table;
  readonly id: string;
  /** The row that stands for the member until then. */
  member(fact: Row): Row;
}

const COMMON = { status: 'inferred', is_deleted: false, _source_version: 0 } as const;
const UNKNOWN = 'unknown';

const LISTING: Inferred = {
  dimension: DIM_LISTING,
  id: 'listing_id',
  member: (fact) => ({
    listing_id: fact['listing_id'] ?? '',
    seller_id: fact['seller_id'] ?? '',
    product_id: UNKNOWN,
    title: UNKNOWN,
    pack_count: 1,
    normalizer_version: '0.0.0',
    valid_from: fact['placed_at'] ?? fact['created_at'] ?? '',
    is_current: true,
    _loaded_at: fact['_loaded_at'] ?? '',
    ...COMMON,
  }),
};

const SELLER: Inferred = {
  dimension: DIM_SELLER,
  id: 'seller_id',
  member: (fact) => ({
    seller_id: fact['seller_id'] ?? '',
    trade_name: UNKNOWN,
    gstin: UNKNOWN,
    pincode: UNKNOWN,
    areas_served: '[]',
    minimum_order_paise: 0,
    payment_terms: UNKNOWN,
    _loaded_at: fact['_loaded_at'] ?? '',
    ...COMMON,
  }),
};

/** The facts that name members, by table. */
const INFERRED_BY: Readonly<Record<string, readonly Inferred[]>> = {
  fct_order_line: [LISTING, SELLER],
  fct_lot: [LISTING, SELLER],
};

/** Ids asked for at once: statements stay short. */
const AT_ONCE = 500;

const places = (count: number): string =>
  Array.from({ length: count }, (_, at) => `$${at + 1}`).join(', ');

export const knownMembers = (dimension: Table, id: string, count: number): string =>
  `SELECT DISTINCT ${id} FROM ${dimension.name} WHERE ${id} IN (${places(count)})`;

/** SUPER takes a text only through JSON_PARSE; Postgres reads JSONB from a text by itself. */
export const insertMember = (dimension: Table, row: Row, { parseJson }: Dialect): string => {
  const columns = dimension.columns.filter(({ name }) => row[name] !== undefined);
  const values = columns.map(({ type }, at) =>
    type === 'super' ? parseJson(`$${at + 1}`) : `$${at + 1}`,
  );
  const list = columns.map(({ name }) => name).join(', ');
  return `INSERT INTO ${dimension.name} (${list}) VALUES (${values.join(', ')})`;
};

/**
 * Gives members that facts name and no topic told of yet a row of version 0, so that joins keep the facts; the first
 * version that arrives takes its place. Rare: an order or a lot overtook its listing. The dimension is locked then, so
 * that the version cannot arrive unseen beside it.
 */
export async function inferMembers(
  run: Run,
  table: Table,
  dialect: Dialect,
  facts: readonly Row[],
  known: KnownMembers,
): Promise<void> {
  for (const inferred of INFERRED_BY[table.name] ?? []) {
    const { dimension, id, member } = inferred;
    const byId = new Map(facts.map((fact) => [String(fact[id]), fact]));
    const asked = known.strangers(dimension.name, [...byId.keys()]);
    const lacking = await missing(run, inferred, asked);
    const lost = new Set(lacking);
    known.saw(
      dimension.name,
      asked.filter((each) => !lost.has(each)),
    );
    if (lacking.length === 0) continue;
    await run(dialect.lock(dimension.name));
    for (const stranger of await missing(run, inferred, lacking)) {
      const row = member(byId.get(stranger) ?? {});
      const values = dimension.columns.flatMap(({ name }) => row[name] ?? []);
      await run(insertMember(dimension, row, dialect), values);
    }
  }
}

async function missing(
  run: Run,
  { dimension, id }: Inferred,
  ids: readonly string[],
): Promise<string[]> {
  const unknown = new Set(ids);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const asked = ids.slice(from, from + AT_ONCE);
    const { rows } = await run(knownMembers(dimension, id, asked.length), asked);
    for (const row of rows) unknown.delete(String(row[id]));
  }
  return [...unknown];
}

/** One of each of its statements, for the check of the grammar. */
export const inferenceStatements = (dialect: Dialect): string[] =>
  [LISTING, SELLER].flatMap(({ dimension, id, member }) => [
    knownMembers(dimension, id, 2),
    dialect.lock(dimension.name),
    insertMember(dimension, member({}), dialect),
  ]);
