import type { Column, ColumnType, Table } from '../model/table.ts';

/** How Redshift compresses a column, and why so (https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html). */
export interface Encoding {
  readonly name: 'RAW' | 'AZ64' | 'ZSTD' | 'BYTEDICT';
  readonly reason: string;
}

const LEADS: Encoding = {
  name: 'RAW',
  reason: 'leads the sort: a compressed block would hold more of its values and be skipped less',
};
const FEW: Encoding = { name: 'BYTEDICT', reason: 'few different values: one byte a row' };
const NUMBERS: Encoding = {
  name: 'AZ64',
  reason: 'whole numbers and times: the densest for them, and the quickest to read back',
};
const TEXTS: Encoding = {
  name: 'ZSTD',
  reason: 'texts and ids that share long beginnings with their neighbours',
};
const BY_TYPE: Readonly<Record<ColumnType, Encoding>> = {
  id: TEXTS,
  text: TEXTS,
  super: { name: 'ZSTD', reason: 'the one that SUPER takes besides RAW' },
  number: {
    name: 'ZSTD',
    reason: 'AZ64 takes no floating point; contents like 500 and 1000 recur',
  },
  flag: { name: 'RAW', reason: 'one byte: nothing to save' },
  integer: NUMBERS,
  bigint: NUMBERS,
  paise: NUMBERS,
  instant: NUMBERS,
  day: NUMBERS,
};

/** The encoding of a column in its table. */
export function encodingOf({ layout }: Table, { name, type, few }: Column): Encoding {
  if (layout.sort[0] === name) return LEADS;
  return few ? FEW : BY_TYPE[type];
}
