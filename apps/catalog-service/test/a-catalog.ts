import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import { newId } from '@kirana/domain';
import { createS3Store, provisionBucket } from '@kirana/object-store';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import { startCatalog } from '../src/catalog-service.ts';
import { catalogConfig } from '../src/config.ts';
import type { CatalogConfig } from '../src/config.ts';
import type { ImportView } from '../src/imports/import-view.ts';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

interface Sent {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a test brings along from the testing library, which this helper may not import itself. */
interface Kit {
  readonly env: Readonly<Record<string, string>>;
  token(actor: {
    role: 'seller' | 'retailer';
    sellerId?: string;
    shopId?: string;
  }): Promise<string>;
  eventually<T>(
    check: () => Promise<T>,
    patience?: { timeoutMs?: number },
  ): Promise<NonNullable<T>>;
}

/** A running catalog over the real stores, with tables of its own. */
export async function aCatalog(kit: Kit) {
  const config = catalogConfig({ PORT: '0', S3_BUCKET: 'catalog-tests', ...kit.env });
  await provision(config);
  const logger = createLogger('catalog-test', 'fatal');
  const service = await startCatalog(config, logger);
  const send = sender(service);
  return {
    config,
    send,
    aSeller: (sellerId?: string) => aSeller(kit, send, sellerId),
    stop: () => service.stop(),
  };
}

async function provision(config: CatalogConfig): Promise<void> {
  const dynamo = createDynamo(config);
  const store = createS3Store({
    endpoint: config.s3Endpoint,
    region: config.region,
    bucket: config.s3Bucket,
  });
  const own = Object.values(TABLES).filter(({ owner }) => owner === 'catalog-service');
  await provisionTables(dynamo, own);
  await provisionBucket(store);
  dynamo.close();
  store.close();
}

const sender =
  ({ url }: RunningService) =>
  async <T>(method: string, path: string, { token, body, headers }: Sent = {}) => {
    const raw = body instanceof Uint8Array || typeof body === 'string' || body instanceof FormData;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body !== undefined && !raw ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    const answer = (json ? JSON.parse(text) : text) as T;
    return { status: response.status, headers: response.headers, body: answer };
  };

type Send = ReturnType<typeof sender>;

async function aSeller(kit: Kit, send: Send, sellerId: string = newId('sel')) {
  const token = await kit.token({ role: 'seller', sellerId });
  const ask = <T = Record<string, unknown>>(method: string, path: string, sent: Sent = {}) =>
    send<T>(method, path, { token, ...sent });
  /** Sends a file and waits until its import has ended. */
  const imported = async (file: string | Uint8Array, headers: Record<string, string> = {}) => {
    const received = await ask<ImportView>('POST', `/v1/sellers/${sellerId}/imports`, {
      body: file,
      headers: { 'content-type': 'text/csv', ...headers },
    });
    if (received.status !== 202) return received.body;
    return kit.eventually(async () => {
      const { body } = await ask<ImportView>('GET', `/v1/imports/${received.body.importId}`);
      return body.finishedAt === null ? null : body;
    });
  };
  return { sellerId, token, ask, imported };
}

export type Catalog = Awaited<ReturnType<typeof aCatalog>>;
