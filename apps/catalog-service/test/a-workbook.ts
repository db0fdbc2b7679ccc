import { aZip } from './a-zip.ts';

export interface WorkbookFixture {
  /** XML between <sheetData> and its end, for each sheet. */
  readonly sheets?: readonly string[];
  /** <si> elements. */
  readonly strings?: string;
  readonly styles?: string;
  /** In place of the whole workbook.xml. */
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook as spreadsheet programs write it; a test gives only the parts it is about. */
export function aWorkbook({
  sheets = [''],
  strings,
  styles,
  workbook,
  more,
}: WorkbookFixture): Buffer {
  const tabs = sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const targets = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`,
  );
  const parts = sheets.map((rows, at) => [
    `xl/worksheets/s${at}.xml`,
    `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  ]);
  return aZip({
    'xl/workbook.xml': workbook ?? `<workbook><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
    ...(Object.fromEntries(parts) as Record<string, string>),
    ...more,
  });
}

/** A row of texts, as a writer without a string table makes it. */
export const textRow = (at: number, cells: readonly string[]): string =>
  `<row r="${at}">${cells.map((cell) => `<c t="inlineStr"><is><t>${escape(cell)}</t></is></c>`).join('')}</row>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
