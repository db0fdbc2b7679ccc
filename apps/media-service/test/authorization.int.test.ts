import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import { cellOf, operationsOf, stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import type { Cell, Issuer, TestActor } from '@kirana/testing';
import { openSides } from '../src/bytes/sides.ts';
import { mediaConfig } from '../src/config.ts';
import { startMediaService } from '../src/media-service.ts';

const ACTORS = [
  'nobody',
  'owner',
  'packer',
  'accountant',
  'shop',
  'otherSeller',
  'analyst',
  'admin',
] as const;
type Who = (typeof ACTORS)[number];
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

const UPLOAD: Row = [401, 'in', 403, 403, 'in', 'in', 'in', 'in'];
/** What only its owner changes: to an admin, who may see it, that is said aloud. */
const CHANGE: Row = [401, 'in', 403, 403, 404, 404, 404, 403];
const SEE: Row = [401, 'in', 'in', 'in', 404, 404, 404, 'in'];

/** A row an operation on an object that is its owner's alone, a column an actor in the order of `ACTORS`. */
const TABLE: Record<string, Row> = {
  'GET /v1/media': [401, 'in', 'in', 'in', 'in', 'in', 'in', 'in'],
  'POST /v1/media': UPLOAD,
  'POST /v1/media/uploads': UPLOAD,
  'POST /v1/media/uploads/{uploadId}/completion': [401, 'in', 403, 403, 404, 404, 404, 404],
  'GET /v1/media/{mediaId}': SEE,
  'GET /v1/media/{mediaId}/facts': SEE,
  'GET /v1/media/{mediaId}/versions': SEE,
  // Public for what everybody may see; of this object, which is no picture, there are none for anybody.
  'GET /v1/media/{mediaId}/thumbnails/{size}': [401, 404, 404, 404, 404, 404, 404, 404],
  'PUT /v1/media/{mediaId}/pin': CHANGE,
  'DELETE /v1/media/{mediaId}/pin': CHANGE,
  'PUT /v1/media/{mediaId}': CHANGE,
  'POST /v1/media/{mediaId}/versions/{content}/restoration': CHANGE,
  // Last, since it is gone then.
  'DELETE /v1/media/{mediaId}': CHANGE,
};

const stack = stackEndpoints();
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
const sellerId = newId('sel');
const WHO: Record<Exclude<Who, 'nobody'>, TestActor> = {
  owner: { role: 'seller', sellerId },
  packer: { role: 'seller', sellerId, staffRole: 'packer' },
  accountant: { role: 'seller', sellerId, staffRole: 'accountant' },
  shop: { role: 'retailer', shopId: newId('shp') },
  otherSeller: { role: 'seller', sellerId: newId('sel') },
  analyst: { role: 'analyst' },
  admin: { role: 'admin' },
};
const BYTES = Buffer.from('a price list');
const announcement = {
  contentType: 'text/csv',
  size: BYTES.length,
  sha256: createHash('sha256').update(BYTES).digest('hex'),
};

const folder = mkdtempSync(join(tmpdir(), 'kirana-media-'));
const world = { mediaId: '', uploadId: '', size: 'small', content: '1' };
let issuer: Issuer;
let service: RunningService;

async function made(path: string, body: Uint8Array<ArrayBuffer> | string, contentType: string) {
  const authorization = `Bearer ${await issuer.token(WHO.owner)}`;
  const answer = await fetch(`${service.url}${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': contentType },
    body,
  });
  return (await answer.json()) as { mediaId: string; uploadId: string };
}

beforeAll(async () => {
  issuer = await startIssuer();
  const config = mediaConfig({
    PORT: '0',
    DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
    // Nobody is there: who may ask for what has nothing to do with what happens afterwards.
    KAFKA_BROKERS: '127.0.0.1:1',
    TABLE_PREFIX: `${uniqueName()}-`,
    JWKS_URL: issuer.jwksUrl,
    TOKEN_ISSUER: issuer.issuer,
    S3_ENDPOINT: stack.s3Endpoint,
    MEDIA_BUCKET: uniqueName('media-'),
    MEDIA_SECOND_BUCKET: uniqueName('second-'),
    MEDIA_FOLDER: folder,
  });
  const dynamo = createDynamo(config);
  await provisionTables(dynamo, [TABLES.media, TABLES.mediaUploads]);
  dynamo.close();
  const logger = createLogger('media-service', 'silent');
  const sides = await openSides(config, logger);
  service = await startMediaService(config, logger, sides);
  const hidden = await made('/v1/media', new Uint8Array(BYTES), 'application/octet-stream');
  const upload = await made('/v1/media/uploads', JSON.stringify(announcement), 'application/json');
  Object.assign(world, { mediaId: hidden.mediaId, uploadId: upload.uploadId });
}, 120_000);
afterAll(async () => {
  await service.stop();
  await issuer.stop();
  rmSync(folder, { recursive: true });
});

describe('who may do what', () => {
  it('is laid down for every operation that the OpenAPI document names', async () => {
    expect(await operationsOf(service.url)).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.entries(TABLE))('holds for %s', async (operation, row) => {
    const found: Partial<Record<Who, Cell>> = {};
    // The owner last: what it deletes is gone for the others.
    for (const who of ACTORS.toSorted((a, b) => Number(a === 'owner') - Number(b === 'owner'))) {
      found[who] = await cellOf({
        url: service.url,
        operation,
        token: who === 'nobody' ? undefined : await issuer.token(WHO[who]),
        parameters: world,
        body: operation === 'POST /v1/media/uploads' ? announcement : undefined,
      });
    }
    expect(found).toEqual(Object.fromEntries(ACTORS.map((who, at) => [who, row[at]])));
  });
});
