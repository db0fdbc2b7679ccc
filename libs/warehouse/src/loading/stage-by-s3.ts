import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { literal } from '../dialects/ddl.ts';
import type { Row, Table } from '../model/table.ts';
import { brought } from '../model/table.ts';
import type { Stager } from './stager.ts';
import { stageOf } from './statements.ts';

/** The bucket by which rows come to Redshift; the app gives one, since this library knows no S3. */
export interface StageBucket {
  readonly bucket: string;
  put(key: string, body: Buffer): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface StageByS3Options {
  /** Folder in the bucket, without a slash at its end. */
  readonly prefix: string;
  /** The role that the cluster reads the bucket by, as an ARN. */
  readonly iamRole: string;
  /** Rows in one file: a cluster reads the files of a manifest side by side; 50,000 unless said otherwise. */
  readonly rowsPerFile?: number;
}

/**
 * The text of COPY for Redshift (https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html): a manifest names the files
 * of this batch exactly, so neither a leftover nor a file not yet listed can be read instead.
 */
export const copyByManifest = (
  table: Table,
  manifestUrl: string,
  iamRole: string,
): string => `COPY ${stageOf(table)} (${brought(table)
  .map(({ name }) => name)
  .join(', ')})
FROM ${literal(manifestUrl)}
IAM_ROLE ${literal(iamRole)}
FORMAT AS JSON 'auto'
GZIP MANIFEST TIMEFORMAT 'auto' DATEFORMAT 'auto'`;

/** Stages rows as gzipped JSON lines in S3; the files are removed once they are copied. */
export function stageByS3(
  bucket: StageBucket,
  { prefix, iamRole, rowsPerFile = 50_000 }: StageByS3Options,
): Stager {
  return {
    stage: async ({ run }, table, rows) => {
      const folder = `${prefix}/${table.name}/${randomUUID()}`;
      const keys: string[] = [];
      try {
        for (let from = 0; from < rows.length; from += rowsPerFile) {
          const key = `${folder}/part-${String(keys.length).padStart(5, '0')}.json.gz`;
          keys.push(key);
          await bucket.put(key, gzipSync(jsonLines(table, rows.slice(from, from + rowsPerFile))));
        }
        const manifest = `${folder}/manifest.json`;
        const parts = [...keys];
        keys.push(manifest);
        await bucket.put(manifest, manifestOf(bucket.bucket, parts));
        await run(copyByManifest(table, `s3://${bucket.bucket}/${manifest}`, iamRole));
      } finally {
        // A leftover is harmless (a lifecycle rule of the bucket removes it) and must not hide why the load failed.
        await Promise.allSettled(keys.map((key) => bucket.remove(key)));
      }
    },
  };
}

/** `mandatory`: COPY fails where a file is missing rather than load less. */
const manifestOf = (bucket: string, keys: readonly string[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      entries: keys.map((key) => ({ url: `s3://${bucket}/${key}`, mandatory: true })),
    }),
  );

const jsonLines = (table: Table, rows: readonly Row[]): string =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.fromEntries(brought(table).map(({ name }) => [name, plain(row[name] ?? null)])),
      ),
    )
    .join('\n');

/** NUL is stored by no engine. */
const plain = (value: Row[string]): Row[string] =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value;
