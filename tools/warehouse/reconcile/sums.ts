import type { EntityName, EntityOf } from '@kirana/contracts';
import { publishedPart } from '@kirana/contracts';
import { dayInIndia } from '@kirana/domain';
import type { Dynamo, TableDefinition } from '@kirana/dynamodb';
import { scanTable, TABLES } from '@kirana/dynamodb';
import type { Warehouse } from '@kirana/warehouse';

/** By day in India: how many, and the sums that must agree. */
export type DaySums = ReadonlyMap<string, readonly number[]>;

/** One table of ours against the table that owns the truth. */
export interface Comparison<E extends EntityName = EntityName> {
  readonly entity: E;
  readonly table: TableDefinition;
  /** What is summed besides the count, in the order of the sums. */
  readonly sums: readonly string[];
  /** The day an item counts on. */
  day(item: EntityOf<E>): string;
  /** Its part of the sums; undefined where the warehouse does not count it. */
  amounts(item: EntityOf<E>): readonly number[];
  /** `day`, `things`, then the sums as `sum_1`, `sum_2` … */
  readonly query: string;
}

const comparison = <E extends EntityName>(given: Comparison<E>) => given as unknown as Comparison;
const day = (instant: string): string => dayInIndia(Date.parse(instant));

/** What is compared. Days are those on which things were placed, received or last changed. */
export const COMPARISONS: readonly Comparison[] = [
  comparison<'order'>({
    entity: 'order',
    table: TABLES.orders,
    sums: ['units', 'paise'],
    day: ({ placedAt }) => day(placedAt),
    amounts: ({ lines }) => [
      lines.reduce((sum, { units }) => sum + units, 0),
      lines.reduce((sum, { linePaise }) => sum + linePaise, 0),
    ],
    query: `SELECT placed_day AS day, COUNT(DISTINCT order_id) AS things, SUM(units) AS sum_1, SUM(line_paise) AS sum_2
FROM fct_order_line GROUP BY placed_day`,
  }),
  comparison<'lot'>({
    entity: 'lot',
    table: TABLES.lots,
    sums: ['received', 'reserved', 'available'],
    day: ({ createdAt }) => day(createdAt),
    amounts: ({ received, reserved, available }) => [received, reserved, available],
    query: `SELECT CAST(created_at + INTERVAL '330 minutes' AS DATE) AS day, COUNT(*) AS things,
  SUM(received) AS sum_1, SUM(reserved) AS sum_2, SUM(available) AS sum_3
FROM fct_lot WHERE NOT is_deleted GROUP BY 1`,
  }),
  comparison<'listing'>({
    entity: 'listing',
    table: TABLES.listings,
    sums: ['versions'],
    day: ({ updatedAt }) => day(updatedAt),
    amounts: ({ version }) => [version],
    query: `SELECT CAST(valid_from + INTERVAL '330 minutes' AS DATE) AS day, COUNT(*) AS things, SUM(_source_version) AS sum_1
FROM dim_listing WHERE is_current AND NOT is_deleted AND _source_version > 0 GROUP BY 1`,
  }),
];

/** What the owner's table holds. */
export async function sumsOfSource(
  dynamo: Dynamo,
  { entity, table, day: dayOf, amounts }: Comparison,
): Promise<DaySums> {
  const days = new Map<string, number[]>();
  for await (const item of scanTable<Record<string, unknown>>(dynamo, table)) {
    const published = publishedPart(entity, item);
    const on = dayOf(published);
    const parts = [1, ...amounts(published)];
    days.set(
      on,
      (days.get(on) ?? parts.map(() => 0)).map((sum, at) => sum + (parts[at] ?? 0)),
    );
  }
  return days;
}

/** What the warehouse holds. */
export async function sumsOfWarehouse(
  warehouse: Warehouse,
  { query, sums }: Comparison,
): Promise<DaySums> {
  const rows = await warehouse.query(query);
  return new Map(
    rows.map((row) => [
      String(row['day']),
      [Number(row['things']), ...sums.map((_, at) => Number(row[`sum_${at + 1}`]))],
    ]),
  );
}
