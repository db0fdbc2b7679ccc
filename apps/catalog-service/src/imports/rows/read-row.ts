import type { Field } from '../headings/fields.ts';
import type { ColumnMap } from '../headings/recognise-headings.ts';
import { readAmount } from './amount.ts';
import type { AmountReading } from './amount.ts';
import { readCodes } from './codes.ts';
import { readStock, readUnits } from './count.ts';
import type { CountReading } from './count.ts';
import { readExpiry } from './expiry.ts';
import { readHints } from './hints.ts';
import type { FixCell } from './cell-fixes.ts';
import type { Problem, WarningCode } from './problem.ts';
import type { DeclaredStock, RowDraft, RowReading } from './row-draft.ts';
import { isPlaceholder, tidy } from './written.ts';

export interface ReadingContext {
  readonly columns: ColumnMap;
  /** How many columns the heading has. */
  readonly width: number;
  /** Today in India, YYYY-MM-DD. */
  readonly today: string;
  /** What the seller said of cells; none where left out. */
  readonly fix?: FixCell;
}

const LONGEST_TITLE = 500;
const LONGEST_CELL = 1_000;
const NO_COUNT: CountReading = { count: null };

/**
 * Reads one row. Rejected only for what no reader could use: no name, an amount or a date that is none. All else is
 * kept as written, with warnings, for the normalizer to judge. A rejected row has all its problems told at once.
 */
export function readRow(cells: readonly string[], context: ReadingContext): RowReading {
  const cell = cellsBy(cells, context);
  const [mrp, price] = [readAmount('mrp', cell('mrp')), readAmount('price', cell('price'))];
  const extra = extraCell(cells, context.width);
  if (extra) return { ok: false, problems: [extra] };
  const problems = [
    ...titleProblems(tidy(cell('title'))),
    ...onlyTitle(cell, context.columns),
    ...longCells(cell, context.columns),
    ...(mrp.ok ? [] : [mrp.problem]),
    ...(price.ok ? [] : [price.problem]),
    ...expiryProblems(cell('expiry')),
  ];
  const [first, ...others] = problems;
  if (first) return { ok: false, problems: [first, ...others] };
  return accept(cell, context, mrp, price);
}

function accept(
  cell: (field: Field) => string,
  { columns, today }: ReadingContext,
  mrp: AmountReading,
  price: AmountReading,
): RowReading {
  const codes = readCodes({
    code: tidy(cell('code')),
    codeType: tidy(cell('codeType')),
    gtin: cell('gtin'),
    hsn: cell('hsn'),
    sku: cell('sku'),
  });
  const stock = columns.stock === undefined ? NO_COUNT : readStock(cell('stock'));
  const minimum = readUnits(cell('minimumUnits'));
  const step = readUnits(cell('unitsStep'));
  const declared = declaredStock(stock, cell('batch'), cell('expiry'));
  const draft: RowDraft = {
    title: tidy(cell('title')),
    hints: { ...readHints(cell), ...definedOf({ gtin: codes.gtin, hsn: codes.hsn }) },
    ...definedOf({ sku: codes.sku, stock: declared }),
    ...(columns.mrp === undefined ? {} : { mrpPaise: paiseOf(mrp) }),
    ...(columns.price === undefined ? {} : { pricePaise: paiseOf(price) }),
    ...(columns.minimumUnits === undefined ? {} : { minimumUnits: minimum.count ?? 1 }),
    ...(columns.unitsStep === undefined ? {} : { unitsStep: step.count ?? 1 }),
  };
  const warnings = [
    warningOf(mrp),
    warningOf(price),
    codes.warning,
    stock.warning,
    minimum.warning,
    step.warning,
    ...priceWarnings(draft),
    declared?.expiresOn && declared.expiresOn < today ? ('expired-already' as const) : undefined,
  ].filter((warning) => warning !== undefined);
  return { ok: true, draft, warnings: [...new Set(warnings)] };
}

function priceWarnings({ mrpPaise, pricePaise }: RowDraft): readonly WarningCode[] {
  if (pricePaise == null) return ['no-price'];
  return mrpPaise != null && pricePaise > mrpPaise ? ['price-above-mrp'] : [];
}

function declaredStock(
  { count }: CountReading,
  batchCell: string,
  expiryCell: string,
): DeclaredStock | undefined {
  if (count === null) return undefined;
  const batch = tidy(batchCell);
  const expiresOn = isPlaceholder(expiryCell) ? null : readExpiry(expiryCell);
  return { quantity: count, ...(isPlaceholder(batch) ? {} : { batch }), expiresOn };
}

function titleProblems(title: string): readonly Problem[] {
  if (!/[\p{L}\p{N}]/u.test(title) || isPlaceholder(title)) {
    return [
      { code: 'no-title', field: 'title', value: title, expected: 'the name of the product' },
    ];
  }
  if (title.length <= LONGEST_TITLE) return [];
  const expected = `at most ${LONGEST_TITLE} characters`;
  return [{ code: 'title-too-long', field: 'title', value: `${title.slice(0, 80)}…`, expected }];
}

/** "** PERSONAL CARE **" between the rows of a list of three columns or more; in a shorter one a price may be missing. */
function onlyTitle(cell: (field: Field) => string, columns: ColumnMap): readonly Problem[] {
  const others = (Object.keys(columns) as Field[]).filter((field) => field !== 'title');
  const filled = others.some((field) => cell(field).trim() !== '');
  const value = tidy(cell('title'));
  return filled || others.length < 2 || value === ''
    ? []
    : [{ code: 'only-a-title', field: null, value, expected: 'at least a price beside the name' }];
}

const expiryProblems = (written: string): readonly Problem[] =>
  isPlaceholder(written) || readExpiry(written) !== null
    ? []
    : [
        {
          code: 'expiry-unreadable',
          field: 'expiry',
          value: written,
          expected: 'a date, e.g. 30/11/2026, or a month, e.g. 11/2026',
        },
      ];

/** Cells beyond the heading: some cell has been cut in two, so no other cell can be trusted either. */
function extraCell(cells: readonly string[], width: number): Problem | null {
  const extra = cells.slice(width).filter((cell) => cell.trim() !== '');
  if (extra.length === 0) return null;
  const value = extra.join(' | ').slice(0, 200);
  return { code: 'extra-cells', field: null, value, expected: `${width} cells` };
}

const longCells = (cell: (field: Field) => string, columns: ColumnMap): readonly Problem[] =>
  (Object.keys(columns) as Field[])
    .filter((field) => field !== 'title' && cell(field).length > LONGEST_CELL)
    .map((field) => ({
      code: 'cell-too-long',
      field,
      value: `${cell(field).slice(0, 80)}…`,
      expected: `at most ${LONGEST_CELL} characters`,
    }));

const cellsBy =
  (cells: readonly string[], { columns, fix }: ReadingContext) =>
  (field: Field): string => {
    const column = columns[field];
    const written = column === undefined ? '' : (cells[column] ?? '');
    return fix ? fix(field, written) : written;
  };

const paiseOf = (reading: AmountReading): number | null => (reading.ok ? reading.paise : null);
const warningOf = (reading: AmountReading): WarningCode | undefined =>
  reading.ok ? reading.warning : undefined;

const definedOf = <T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
