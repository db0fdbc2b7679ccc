import type { Order } from '@kirana/contracts';
import { formatRupees } from '@kirana/domain';
import type { Hit, ImportState, RejectedRow } from '@kirana/marketplace';
import { quantile } from '@kirana/testing';

/** All that the demo saw. Times are ms. */
export interface Outcome {
  readonly file: string;
  readonly imported: ImportState;
  readonly rejects: readonly RejectedRow[];
  readonly searchable: number;
  readonly warehouse: number;
  readonly toSearch: readonly number[];
  readonly toWarehouse: readonly number[];
  readonly searches: readonly {
    query: string;
    hits: readonly Hit[];
    total: number;
    tookMs: number;
  }[];
  /** Products that search shows with a picture, and where it is. */
  readonly pictures: readonly { name: string; url: string; bytes: number }[];
  readonly order: Order;
  readonly warehouseLines: readonly { title: string; units: number; linePaise: number }[];
  readonly urls: Readonly<Record<string, string>>;
  readonly seconds: number;
}

const ms = (value: number): string => (Number.isNaN(value) ? '–' : `${Math.round(value)} ms`);
const figure = (value: number): string => (Number.isNaN(value) ? '0' : String(Math.round(value)));

/** What people read. */
export const summary = (outcome: Outcome): string =>
  [
    `\n━━ ${outcome.file}`,
    rowsPart(outcome),
    timesPart(outcome),
    '\nSearches a shopkeeper might type',
    ...outcome.searches.map(searchPart),
    picturesPart(outcome),
    orderPart(outcome),
    '\nEverything stays up:',
    ...Object.entries(outcome.urls).map(([what, url]) => `  ${what.padEnd(18)} ${url}`),
    '  make status | make logs APP=… | make stop\n',
  ].join('\n');

function rowsPart({ imported, rejects }: Outcome): string {
  const reasons = Map.groupBy(rejects, (row) => row.code);
  return [
    `Rows ${imported.rows}, accepted ${imported.accepted}, rejected ${imported.rejected}`,
    ...[...reasons].map(([code, rows]) => {
      const [first] = rows;
      const example = first
        ? `row ${first.row}: ${first.field ?? ''} ${JSON.stringify(first.value ?? '')}`
        : '';
      return `  ${String(rows.length).padStart(5)} × ${code} (${example})`;
    }),
  ].join('\n');
}

const timesPart = ({ searchable, warehouse, toSearch, toWarehouse }: Outcome): string =>
  [
    '                 rows   p50       p99',
    `Searchable     ${String(searchable).padStart(6)}   ${times(toSearch)}`,
    `In warehouse   ${String(warehouse).padStart(6)}   ${times(toWarehouse)}`,
  ].join('\n');

const times = (values: readonly number[]): string =>
  `${ms(quantile(values, 0.5)).padEnd(9)} ${ms(quantile(values, 0.99))}`;

function searchPart({ query, hits, total, tookMs }: Outcome['searches'][number]): string {
  const lines = hits.slice(0, 3).map((hit) => `      ${hit.name}  ${bestPrice(hit)}`);
  return [`  “${query}”: ${total} products in ${Math.round(tookMs)} ms`, ...lines].join('\n');
}

function bestPrice({ offers }: Hit): string {
  const prices = offers.flatMap((offer) => (offer.pricePaise === null ? [] : [offer.pricePaise]));
  const from = prices.length > 0 ? `from ${formatRupees(Math.min(...prices))}` : 'price on asking';
  return `${from}, ${offers.length} offer${offers.length === 1 ? '' : 's'}`;
}

const picturesPart = ({ pictures }: Outcome): string =>
  [
    `\nPictures in search results: ${pictures.length}, each fetched as a thumbnail`,
    ...pictures.slice(0, 3).map(({ name, url, bytes }) => `  ${name}: ${url} (${bytes} bytes)`),
  ].join('\n');

const orderPart = ({ order, warehouseLines }: Outcome): string =>
  [
    `\nOrder ${order.orderId}: ${order.state}, ${formatRupees(order.totalPaise)}`,
    ...order.lines.map((line) => {
      const picks = line.picks.map(
        (pick) => `${pick.units} that expire ${pick.expiresOn ?? 'never'}`,
      );
      return `  ${line.units} × ${line.title} at ${formatRupees(line.pricePaise)} (${picks.join(', ')})`;
    }),
    `The same order in the warehouse: ${warehouseLines.length} line${warehouseLines.length === 1 ? '' : 's'}, ` +
      formatRupees(warehouseLines.reduce((sum, line) => sum + line.linePaise, 0)),
  ].join('\n');

/** The line that scripts read (its form is fixed). A latency of a run that wrote nothing new is 0. */
export const machineLine = (outcome: Outcome): string =>
  [
    `demo rows ${outcome.imported.rows} accepted ${outcome.imported.accepted} rejected ${outcome.imported.rejected}`,
    `searchable ${outcome.searchable} warehouse ${outcome.warehouse}`,
    `search-p50-ms ${figure(quantile(outcome.toSearch, 0.5))} search-p99-ms ${figure(quantile(outcome.toSearch, 0.99))}`,
    `warehouse-p50-ms ${figure(quantile(outcome.toWarehouse, 0.5))} warehouse-p99-ms ${figure(quantile(outcome.toWarehouse, 0.99))}`,
    `seconds ${Math.round(outcome.seconds)}`,
  ].join(' ');
