import { UnreadableFile } from './file-errors.ts';

export type FileFormat = 'csv' | 'xlsx';

const MAGIC: readonly (readonly [string, string])[] = [
  ['d0cf11e0a1b11ae1', 'an old Excel file (.xls): save it as .xlsx or CSV'],
  ['25504446', 'a PDF: export the list as .xlsx or CSV'],
  ['89504e47', 'a picture: export the list as .xlsx or CSV'],
  ['ffd8ff', 'a picture: export the list as .xlsx or CSV'],
  ['47494638', 'a picture: export the list as .xlsx or CSV'],
  ['526172211a07', 'a RAR archive: unpack it and send the list itself'],
  ['1f8b', 'a gzip archive: unpack it and send the list itself'],
  ['7b5c727466', 'a text document (RTF): export the list as .xlsx or CSV'],
];
const ZIP = '504b0304';

/** Tells CSV from XLSX by the first bytes, never by name or media type. Throws `UnreadableFile` for what is neither. */
export function sniffFormat(start: Uint8Array): FileFormat {
  if (start.length === 0) throw new UnreadableFile('empty-file', 'The file is empty');
  const hex = Buffer.from(start.subarray(0, 8)).toString('hex');
  if (hex.startsWith(ZIP)) return 'xlsx';
  const other = MAGIC.find(([magic]) => hex.startsWith(magic));
  if (other) throw new UnreadableFile('unsupported-format', `This is ${other[1]}`);
  return 'csv';
}
