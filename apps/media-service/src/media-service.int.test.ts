import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import { createKafka, ENTITY_TOPICS, provisionTopics, Publisher } from '@kirana/kafka';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import type { Issuer } from '@kirana/testing';
import { eventually, stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import sharp from 'sharp';
import { openSides } from './bytes/sides.ts';
import type { Sides } from './bytes/sides.ts';
import { mediaConfig } from './config.ts';
import { startMediaService } from './media-service.ts';
import type { DirectUploadView } from './direct/direct.dto.ts';
import type { MediaView } from './objects/media.dto.ts';
import { SIDES } from './objects/media-item.ts';
import type { SideName } from './objects/media-item.ts';
import type { VersionList } from './versions/versions.dto.ts';

const stack = stackEndpoints();
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;

const folder = mkdtempSync(join(tmpdir(), 'kirana-media-'));
const at: { issuer?: Issuer; service?: RunningService; sides?: Sides; publisher?: Publisher } = {};
const owner = { role: 'seller', sellerId: 'sel_01J9Z3NDEKTSV4RRFFQ69G5FAV' } as const;

beforeAll(async () => {
  const issuer = await startIssuer();
  const config = mediaConfig({
    PORT: '0',
    DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
    KAFKA_BROKERS: stack.kafkaBrokers.join(','),
    TABLE_PREFIX: `${uniqueName()}-`,
    TOPIC_PREFIX: `${uniqueName()}.`,
    JWKS_URL: issuer.jwksUrl,
    TOKEN_ISSUER: issuer.issuer,
    S3_ENDPOINT: stack.s3Endpoint,
    MEDIA_BUCKET: uniqueName('media-'),
    MEDIA_SECOND_BUCKET: uniqueName('second-'),
    MEDIA_FOLDER: folder,
    MEDIA_MOST_BYTES: '5000000',
    MEDIA_EARLIER_KEPT: '1',
  });
  const dynamo = createDynamo(config);
  const kafka = createKafka({ ...config, clientId: 'media-test' });
  await Promise.all([
    provisionTables(dynamo, [TABLES.media, TABLES.mediaUploads]),
    provisionTopics(kafka, ENTITY_TOPICS),
  ]);
  dynamo.close();
  const logger = createLogger('media-service', 'silent');
  const sides = await openSides(config, logger);
  const service = await startMediaService(config, logger, sides);
  Object.assign(at, { issuer, service, sides, publisher: new Publisher(kafka) });
}, 60_000);
afterAll(async () => {
  await at.publisher?.close();
  await at.service?.stop();
  await at.issuer?.stop();
  rmSync(folder, { recursive: true });
});

async function call(
  method: string,
  path: string,
  body?: Buffer,
  headers = {},
  actor: object = owner,
) {
  const token = await at.issuer?.token(actor as typeof owner);
  return fetch(`${at.service?.url}/v1/media${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      ...headers,
    },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}
const upload = async (bytes: Buffer, query = '') =>
  (await (await call('POST', query, bytes)).json()) as MediaView;
const facts = async (id: string) => (await (await call('GET', `/${id}/facts`)).json()) as MediaView;
/** Stands in for the bridge: an event only says which object to look after. */
const changed = (id: string) =>
  at.publisher?.publish(TOPICS.media, [{ key: id, value: Buffer.from('{}'), headers: {} }]);
const readBack = async (id: string) =>
  Buffer.from(await (await call('GET', `/${id}`)).arrayBuffer());
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const allKeys = async (side: SideName, prefix = 'media/') => {
  const keys = [];
  for await (const key of at.sides?.stores[side].list(prefix) ?? []) keys.push(key);
  return keys;
};
const keysIn = (side: SideName, id: string) => allKeys(side, `media/${id}/`);

describe('media over REST', () => {
  it('takes an upload to cloud and disk at once, and gives it back', async () => {
    const bytes = randomBytes(200_000);
    const seen = await upload(bytes);
    expect(seen).toMatchObject({
      size: 200_000,
      sha256: sha256(bytes),
      cloud: 'verified',
      local: 'verified',
      secondary: 'pending',
    });
    const response = await call('GET', `/${seen.mediaId}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(seen.sha256);
  });

  it('gives ranges, and nothing to whom the content is known', async () => {
    const { mediaId } = await upload(Buffer.from('0123456789'));
    const part = await call('GET', `/${mediaId}`, undefined, { range: 'bytes=2-4' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    expect((await call('GET', `/${mediaId}`, undefined, { range: 'bytes=10-' })).status).toBe(416);
    expect((await call('GET', `/${mediaId}`, undefined, { 'if-none-match': '"1"' })).status).toBe(
      304,
    );
  });

  it('is seen by its owner only, unless shown to everybody, and changed by its owner', async () => {
    const other = { role: 'retailer', shopId: 'shp_01J9Z3NDEKTSV4RRFFQ69G5FAV' };
    const [kept, shown] = [
      await upload(Buffer.from('a')),
      await upload(Buffer.from('b'), '?visibility=everybody'),
    ];
    const as = (method: string, id: string) => call(method, `/${id}`, undefined, {}, other);
    expect((await as('GET', kept.mediaId)).status).toBe(404);
    expect((await as('GET', shown.mediaId)).status).toBe(200);
    expect((await as('DELETE', shown.mediaId)).status).toBe(403);
    expect((await as('DELETE', kept.mediaId)).status).toBe(404);
  });

  it('refuses what is too large, says so however much is still to come, and keeps nothing', async () => {
    const before = await allKeys('cloud');
    const statuses = await Promise.all(
      Array.from(
        { length: 4 },
        async () => (await call('POST', '', randomBytes(9_000_000))).status,
      ),
    );
    expect(statuses).toEqual([413, 413, 413, 413]);
    expect(await allKeys('cloud')).toEqual(before);
  });

  it('makes one object of an upload that is sent again, and refuses the key for other bytes', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const [first, again] = [
      (await (await call('POST', '', Buffer.from('once'), key)).json()) as MediaView,
      (await (await call('POST', '', Buffer.from('once'), key)).json()) as MediaView,
    ];
    expect(again).toEqual(first);
    expect(await keysIn('cloud', first.mediaId)).toHaveLength(1);
    expect((await call('POST', '', Buffer.from('other'), key)).status).toBe(422);
  });

  it('keeps a pinned object, and tells its owner what is kept', async () => {
    const { mediaId } = await upload(Buffer.from('pin me'));
    expect(await (await call('PUT', `/${mediaId}/pin`)).json()).toMatchObject({ pinned: true });
    expect(await (await call('DELETE', `/${mediaId}/pin`)).json()).toMatchObject({ pinned: false });
    const { items } = (await (await call('GET', '?limit=5')).json()) as { items: MediaView[] };
    expect(items.map((item) => item.mediaId)).toContain(mediaId);
  });
});

describe('direct uploads', () => {
  const announce = (facts: object) =>
    call('POST', '/uploads', Buffer.from(JSON.stringify(facts)), {
      'content-type': 'application/json',
    });
  const announced = async (bytes: Buffer) => {
    const size = bytes.length;
    const answer = await announce({ contentType: 'text/csv', size, sha256: sha256(bytes) });
    return (await answer.json()) as DirectUploadView;
  };
  const complete = (uploadId: string, actor?: object) =>
    call('POST', `/uploads/${uploadId}/completion`, undefined, {}, actor);

  it('go to the bucket and become an object on every side, once', async () => {
    const bytes = randomBytes(30_000);
    const { uploadId, url, headers } = await announced(bytes);
    expect((await complete(uploadId)).status).toBe(409);
    await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
    const stranger = { role: 'seller', sellerId: 'sel_01J9Z3NDEKTSV4RRFFQ69G5FAW' };
    expect((await complete(uploadId, stranger)).status).toBe(404);
    const answer = await complete(uploadId);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ sha256: sha256(bytes), local: 'verified' });
    expect(sha256(await readBack(uploadId))).toBe(sha256(bytes));
    expect(await allKeys('cloud', 'uploads/')).toEqual([]);
  });

  it('are refused where they are announced wrongly or too large', async () => {
    const facts = { contentType: 'text/csv', size: 1, sha256: sha256(Buffer.from('x')) };
    expect((await announce({ ...facts, sha256: 'AB' })).status).toBe(400);
    expect((await announce({ ...facts, size: 5_000_001 })).status).toBe(413);
  });

  it('are refused where other bytes lie at the address', async () => {
    const { uploadId, url, headers } = await announced(Buffer.from('announced'));
    const { 'x-amz-checksum-sha256': _, 'x-amz-meta-sha256': __, ...lax } = headers;
    await fetch(url, { method: 'PUT', headers: lax, body: 'different' });
    expect((await complete(uploadId)).status).toBe(422);
    expect((await call('GET', `/${uploadId}`)).status).toBe(404);
  });
});

describe('pictures', () => {
  const drawn = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'orange' } });
  const jpeg = { 'content-type': 'image/jpeg' };

  it('are kept without what the camera wrote, and shown small in the form asked for', async () => {
    const photo = await drawn(600, 300)
      .withExif({ IFD3: { GPSLatitude: '12/1 58/1 17/1' } })
      .jpeg()
      .toBuffer();
    const answer = await call('POST', '?visibility=everybody', photo, jpeg);
    const { mediaId, contentType } = (await answer.json()) as MediaView;
    expect(contentType).toBe('image/jpeg');
    expect((await sharp(await readBack(mediaId)).metadata()).exif).toBeUndefined();
    const address = `${at.service?.url}/v1/media/${mediaId}/thumbnails/small`;
    expect((await fetch(address)).headers.get('retry-after')).toBe('1');
    await changed(mediaId);
    const webp = await eventually(async () => {
      const got = await fetch(address);
      return got.status === 200 ? got : null;
    });
    const picture = sharp(Buffer.from(await webp.arrayBuffer()));
    expect(await picture.metadata()).toMatchObject({ format: 'webp', width: 160, height: 80 });
    const avif = await fetch(address, { headers: { accept: 'image/avif,*/*' } });
    expect([avif.headers.get('content-type'), avif.headers.get('vary')]).toEqual([
      'image/avif',
      expect.stringContaining('accept'),
    ]);
    const etag = avif.headers.get('etag') ?? '';
    const known = { accept: 'image/avif', 'if-none-match': etag };
    expect((await fetch(address, { headers: known })).status).toBe(304);
    const kept = await fetch(`${address}?content=1`);
    expect(kept.headers.get('cache-control')).toContain('immutable');
    // The disk lost it: it is given from the cloud.
    rmSync(join(folder, 'media', mediaId), { recursive: true });
    expect((await fetch(address)).status).toBe(200);
  });

  it('are drawn small for their owner only, unless shown to everybody', async () => {
    const png = await drawn(30, 30).png().toBuffer();
    const answer = await call('POST', '', png, { 'content-type': 'image/png' });
    const { mediaId } = (await answer.json()) as MediaView;
    await changed(mediaId);
    const address = `/${mediaId}/thumbnails/large`;
    await eventually(async () => (await call('GET', address)).status === 200);
    expect((await fetch(`${at.service?.url}/v1/media${address}`)).status).toBe(401);
    const other = { role: 'retailer', shopId: 'shp_01J9Z3NDEKTSV4RRFFQ69G5FAV' };
    expect((await call('GET', address, undefined, {}, other)).status).toBe(404);
    expect((await call('GET', `/${mediaId}/thumbnails/huge`)).status).toBe(404);
  });

  it('are refused where they are none, and nothing of them is kept', async () => {
    const before = await allKeys('cloud');
    expect((await call('POST', '', Buffer.from('<svg/>'), jpeg)).status).toBe(415);
    const form = { 'content-type': 'multipart/form-data' };
    expect((await call('POST', '', Buffer.from('x'), form)).status).toBe(415);
    expect((await call('POST', '', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), jpeg)).status).toBe(422);
    expect(await allKeys('cloud')).toEqual(before);
  });
});

describe('healing through Kafka', () => {
  it('makes the second copy', async () => {
    const { mediaId } = await upload(Buffer.from('copy me'));
    await changed(mediaId);
    await eventually(async () => (await facts(mediaId)).secondary === 'verified');
    expect(await keysIn('secondary', mediaId)).toHaveLength(1);
  });

  it('heals a side that turns out to lack what the table says it holds', async () => {
    const { mediaId } = await upload(Buffer.from('still in the cloud'));
    const [key = ''] = await keysIn('local', mediaId);
    await at.sides?.stores.local.delete(key);
    await changed(mediaId);
    await eventually(async () => (await facts(mediaId)).secondary === 'verified');
    await changed(mediaId);
    await eventually(async () => (await keysIn('local', mediaId)).length === 1);
    expect(await facts(mediaId)).toMatchObject({ cloud: 'verified' });
  });

  it('brings a failed local write back from the cloud', async () => {
    rmSync(join(folder, 'media'), { recursive: true, force: true });
    writeFileSync(join(folder, 'media'), 'a file where a folder should be');
    const bytes = randomBytes(50_000);
    const seen = await upload(bytes);
    expect(seen).toMatchObject({ cloud: 'verified', local: 'failed' });
    expect(sha256(await readBack(seen.mediaId))).toBe(seen.sha256);
    rmSync(join(folder, 'media'));
    await changed(seen.mediaId);
    await eventually(async () => (await facts(seen.mediaId)).local === 'verified');
    expect(await keysIn('local', seen.mediaId)).toHaveLength(1);
  });

  it('reads on while the disk is wiped, and fills it again', async () => {
    const seen = await upload(randomBytes(10_000));
    rmSync(join(folder, 'media'), { recursive: true });
    expect(sha256(await readBack(seen.mediaId))).toBe(seen.sha256);
    // The lacking side is noted behind the reader's back.
    await eventually(async () => (await facts(seen.mediaId)).local === 'pending');
    await changed(seen.mediaId);
    await eventually(async () => (await facts(seen.mediaId)).local === 'verified');
  });

  it('keeps as many contents as it should, whatever the order of events, and nothing after a delete', async () => {
    const first = await upload(Buffer.from('one'));
    const path = `/${first.mediaId}`;
    expect((await call('PUT', path, Buffer.from('two'), { 'if-match': '"1"' })).status).toBe(200);
    expect((await call('PUT', path, Buffer.from('no'), { 'if-match': '"1"' })).status).toBe(412);
    expect((await call('PUT', path, Buffer.from('three'))).status).toBe(200);
    await changed(first.mediaId);
    const keysOn = async () =>
      (
        await Promise.all(SIDES.map(async (side) => (await keysIn(side, first.mediaId)).length))
      ).join();
    // The current one and one earlier in both buckets, the current one alone on the disk.
    await eventually(async () => (await keysOn()) === '2,1,2');
    expect(String(await readBack(first.mediaId))).toBe('three');
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
    await changed(first.mediaId);
    await eventually(async () => (await keysOn()) === '0,0,0');
  });
});

describe('versions', () => {
  const versions = async (id: string) =>
    ((await (await call('GET', `/${id}/versions`)).json()) as VersionList).items;
  const overwritten = async () => {
    const { mediaId } = await upload(Buffer.from('one'));
    await call('PUT', `/${mediaId}`, Buffer.from('two'), { 'content-type': 'text/csv' });
    return mediaId;
  };

  it('are listed, and given whole, in part, or not again to whom they are known', async () => {
    const id = await overwritten();
    expect(await versions(id)).toEqual([
      expect.objectContaining({ content: 2, current: true, contentType: 'text/csv', size: 3 }),
      expect.objectContaining({ content: 1, current: false, sha256: sha256(Buffer.from('one')) }),
    ]);
    const earlier = await call('GET', `/${id}?content=1`);
    expect([earlier.headers.get('etag'), await earlier.text()]).toEqual(['"1"', 'one']);
    expect(earlier.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const part = await call('GET', `/${id}?content=1`, undefined, { range: 'bytes=1-' });
    expect([part.status, await part.text()]).toEqual([206, 'ne']);
    const known = { 'if-none-match': '"1"' };
    expect((await call('GET', `/${id}?content=1`, undefined, known)).status).toBe(304);
    expect((await call('GET', `/${id}`, undefined, known)).status).toBe(200);
    expect((await call('GET', `/${id}?content=3`)).status).toBe(404);
    expect((await call('GET', `/${id}?content=x`)).status).toBe(400);
  });

  it('fall out of what is kept, the oldest first', async () => {
    const id = await overwritten();
    await call('PUT', `/${id}`, Buffer.from('three'));
    expect((await versions(id)).map(({ content }) => content)).toEqual([3, 2]);
    expect((await call('GET', `/${id}?content=1`)).status).toBe(404);
  });

  it('are brought back as a new content with the same bytes', async () => {
    const id = await overwritten();
    const restore = (n: number, ifMatch: string) =>
      call('POST', `/${id}/versions/${n}/restoration`, undefined, { 'if-match': ifMatch });
    expect((await restore(1, '"1"')).status).toBe(412);
    expect((await restore(9, '"2"')).status).toBe(404);
    const restored = await restore(1, '"2"');
    expect([restored.status, restored.headers.get('etag')]).toEqual([200, '"3"']);
    expect(await restored.json()).toMatchObject({ content: 3, cloud: 'verified' });
    expect(String(await readBack(id))).toBe('one');
    expect((await versions(id)).map(({ content }) => content)).toEqual([3, 2]);
  });

  it('of a picture come back without being drawn anew', async () => {
    const drawn = (background: string) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background } })
        .jpeg()
        .toBuffer();
    const jpeg = { 'content-type': 'image/jpeg' };
    const answer = await call('POST', '', await drawn('red'), jpeg);
    const first = (await answer.json()) as MediaView;
    const path = `/${first.mediaId}`;
    await call('PUT', path, await drawn('blue'), jpeg);
    const restored = await call('POST', `${path}/versions/1/restoration`);
    expect(await restored.json()).toMatchObject({ content: 3, sha256: first.sha256 });
  });
});
