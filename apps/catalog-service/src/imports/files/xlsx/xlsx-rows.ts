import { findHeadingRow, NoTitleColumn } from '../../headings/find-heading-row.ts';
import type { FileRow } from '../file-row.ts';
import { readDateStyles } from './date-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import type { SheetContext } from './sheet-rows.ts';
import { readWorkbook } from './sheets.ts';
import { WorkbookParts } from './workbook-parts.ts';
import type { WorkbookLimits } from './workbook-parts.ts';

const LOOK_AT_ROWS = 60;

/**
 * The rows of a workbook's price list: of its first visible sheet that has a column for product names, or of the first
 * where none has. `path` is a local file: a ZIP's directory is at its end, so it cannot be read as a mere stream.
 */
export async function* xlsxRows(path: string, limits?: WorkbookLimits): AsyncGenerator<FileRow> {
  const parts = await WorkbookParts.open(path, limits);
  try {
    const { sheets, from1904 } = await readWorkbook(parts);
    const context: SheetContext = {
      strings: await readSharedStrings(parts),
      dateStyles: await readDateStyles(parts),
      from1904,
    };
    const part = await choose(
      parts,
      sheets.slice(0, 20).map((sheet) => sheet.part),
      context,
    );
    yield* sheetRows(parts.read(part), context);
  } finally {
    parts.close();
  }
}

async function choose(
  parts: WorkbookParts,
  names: readonly string[],
  context: SheetContext,
): Promise<string> {
  for (const name of names) {
    if (names.length === 1 || (await hasTitles(parts, name, context))) return name;
  }
  return names[0] ?? '';
}

async function hasTitles(
  parts: WorkbookParts,
  name: string,
  context: SheetContext,
): Promise<boolean> {
  const rows: (readonly string[])[] = [];
  for await (const row of sheetRows(parts.read(name), context)) {
    if (rows.push(row.cells) >= LOOK_AT_ROWS) break;
  }
  try {
    findHeadingRow(rows);
    return true;
  } catch (error) {
    if (error instanceof NoTitleColumn) return false;
    throw error;
  }
}
