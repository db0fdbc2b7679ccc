/**
 * `media/memory`: how much memory media-service takes at most while 2 GiB are streamed through it, MiB; the details tell
 * the same of smaller objects. It is flat: nothing is ever held whole.
 */
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import { startIssuer, uniqueName } from '@kirana/testing';
import type { BenchValue } from './bench-result.ts';
import type { AppProcess } from './bridge-process.ts';
import { startApp } from './bridge-process.ts';
import { endpoints, ROOT } from './config.ts';

export const name = 'media/memory';

const SIZES = { '1kB': 1_000, '1MB': 1e6, '64MB': 64e6, '2GiB': 2 * 1024 ** 3 } as const;
const MEDIA = [TABLES.media, TABLES.mediaUploads];
const SELLER = { role: 'seller', sellerId: 'sel_01J9Z3NDEKTSV4RRFFQ69G5FAV' } as const;
const PIECE = Buffer.alloc(64 * 1024, 'x');
const RSS = 'process_resident_memory_bytes';

export async function run(): Promise<BenchValue> {
  const stack = endpoints();
  const prefix = uniqueName('bench-');
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    credentials: stack.awsCredentials,
    tablePrefix: prefix,
  });
  await provisionTables(dynamo, MEDIA);
  const issuer = await startIssuer();
  const token = await issuer.token(SELLER, { expiresIn: 3_600 });
  const folder = join(ROOT, '.kirana', prefix);
  const service = await startApp('media-service', prefix, {
    JWKS_URL: issuer.jwksUrl,
    TOKEN_ISSUER: issuer.issuer,
    S3_ENDPOINT: stack.s3Endpoint,
    MEDIA_FOLDER: folder,
    MEDIA_BUCKET: `${prefix}-cloud`,
    MEDIA_SECOND_BUCKET: `${prefix}-second`,
    // Only the way in is measured.
    MEDIA_WORKERS: 'false',
    MEDIA_LOCAL_PATIENCE_MS: '600000',
    MEDIA_CLOUD_PATIENCE_MS: '600000',
    MEDIA_S3_SILENCE_MS: '600000',
  });
  try {
    const peaks: Record<string, number> = {};
    for (const [size, bytes] of Object.entries(SIZES)) {
      peaks[size] = await peakWhile(service, upload(service.url, token, bytes));
    }
    return { value: peaks['2GiB'] ?? 0, unit: 'MiB', details: peaks };
  } finally {
    await service.stop();
    await issuer.stop();
    await dropTables(dynamo, MEDIA);
    dynamo.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** MiB at most, looked at ten times a second. */
async function peakWhile(service: AppProcess, work: Promise<void>): Promise<number> {
  const at = { done: false, most: 0 };
  const ended = work.finally(() => (at.done = true));
  do {
    at.most = Math.max(at.most, (await service.metric(RSS)) / 2 ** 20);
    await Promise.race([ended.catch(() => undefined), new Promise((go) => setTimeout(go, 100))]);
  } while (!at.done);
  await ended;
  return at.most;
}

async function upload(url: string, token: string, size: number): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/octet-stream',
    'content-length': String(size),
  };
  const { promise: answered, resolve, reject } = Promise.withResolvers<number>();
  const sent = request(`${url}/v1/media`, { method: 'POST', headers }, (response) => {
    response.resume().once('end', () => resolve(response.statusCode ?? 0));
  });
  sent.once('error', reject);
  await pipeline(Readable.from(pieces(size)), sent);
  const status = await answered;
  if (status !== 201) throw new RangeError(`An upload of ${size} bytes was answered ${status}`);
}

function* pieces(size: number): Generator<Buffer> {
  for (let left = size; left > 0; left -= PIECE.length) yield PIECE.subarray(0, left);
}
