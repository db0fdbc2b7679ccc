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
import { openSides } from './bytes/sides.ts';
import type { Sides } from './bytes/sides.ts';
import { mediaConfig } from './config.ts';
import { startMediaService } from './media-service.ts';
import type { MediaView } from './objects/media.dto.ts';
import { SIDES } from './objects/media-item.ts';
import type { SideName } from './objects/media-item.ts';

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
  });
  const dynamo = createDynamo(config);
  const kafka = createKafka({ ...config, clientId: 'media-test' });
  await Promise.all([
    provisionTables(dynamo, [TABLES.media]),
    provisionTopics(kafka, ENTITY_TOPICS),
  ]);
  dynamo.close();
  const sides = await openSides(config);
  const service = await startMediaService(config, createLogger('media-service', 'silent'), sides);
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
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png', ...headers },
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
    expect(response.headers.get('content-type')).toBe('image/png');
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

  it('refuses what is too large, and keeps nothing of it', async () => {
    const before = await allKeys('cloud');
    const response = await call('POST', '', randomBytes(5_000_001)).catch(() => undefined);
    // The connection may close while the client still sends; either way nothing was taken.
    expect([413, undefined]).toContain(response?.status);
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
    const { mediaId } = await upload(Buffer.from('still on the disk'));
    const [key = ''] = await keysIn('cloud', mediaId);
    await at.sides?.stores.cloud.delete(key);
    await changed(mediaId);
    await eventually(async () => (await facts(mediaId)).secondary === 'verified');
    await changed(mediaId);
    await eventually(async () => (await facts(mediaId)).cloud === 'verified');
    expect(await keysIn('cloud', mediaId)).toEqual([key]);
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
    expect((await facts(seen.mediaId)).local).toBe('pending');
    await changed(seen.mediaId);
    await eventually(async () => (await facts(seen.mediaId)).local === 'verified');
  });

  it('keeps only the newest content, whatever the order of events, and nothing after a delete', async () => {
    const first = await upload(Buffer.from('one'));
    const path = `/${first.mediaId}`;
    expect((await call('PUT', path, Buffer.from('two'), { 'if-match': '"1"' })).status).toBe(200);
    expect((await call('PUT', path, Buffer.from('no'), { 'if-match': '"1"' })).status).toBe(412);
    await changed(first.mediaId);
    await eventually(async () => (await keysIn('cloud', first.mediaId)).length === 1);
    expect(String(await readBack(first.mediaId))).toBe('two');
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
    await changed(first.mediaId);
    await eventually(async () => {
      const left = await Promise.all(SIDES.map((side) => keysIn(side, first.mediaId)));
      return left.flat().length === 0;
    });
  });
});
