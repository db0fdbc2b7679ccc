import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import { newId } from '@kirana/domain';
import { createS3Store, provisionBucket } from '@kirana/object-store';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import { eventually, stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import type { Issuer } from '@kirana/testing';
import { startCatalog } from '../src/catalog-service.ts';
import { catalogConfig } from '../src/config.ts';
import type { CatalogConfig } from '../src/config.ts';
import type { ImportView } from '../src/imports/import-view.ts';

/** Servers shared with other tests may be slow. */
const PATIENCE = { timeoutMs: 50_000, describe: 'The end of the import' };

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

/** A running catalog over the real stores, with tables and a token issuer of its own. */
export async function aCatalog() {
  const stack = stackEndpoints();
  // The AWS clients take their credentials from the environment, here as on AWS.
  process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
  const issuer = await startIssuer();
  const config = catalogConfig({
    PORT: '0',
    JWKS_URL: issuer.jwksUrl,
    TOKEN_ISSUER: issuer.issuer,
    DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
    S3_ENDPOINT: stack.s3Endpoint,
    S3_BUCKET: 'catalog-tests',
    OPENSEARCH_URL: stack.opensearchUrl,
    TABLE_PREFIX: `${uniqueName()}-`,
    INDEX_PREFIX: `${uniqueName()}-`,
  });
  await provision(config);
  const service = await startCatalog(config, createLogger('catalog-test', 'fatal'));
  const send = sender(service);
  return {
    send,
    url: service.url,
    config,
    token: issuer.token,
    aSeller: (sellerId?: string) => aSeller(issuer, send, sellerId),
    stop: async () => {
      await service.stop();
      await issuer.stop();
    },
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

async function aSeller(issuer: Issuer, send: Send, sellerId: string = newId('sel')) {
  const token = await issuer.token({ role: 'seller', sellerId });
  const ask = <T = Record<string, unknown>>(method: string, path: string, sent: Sent = {}) =>
    send<T>(method, path, { token, ...sent });
  /** Sends a file and waits until its import has ended. */
  const imported = async (file: string | Uint8Array, headers: Record<string, string> = {}) => {
    const received = await ask<ImportView>('POST', `/v1/sellers/${sellerId}/imports`, {
      body: file,
      headers: { 'content-type': 'text/csv', ...headers },
    });
    if (received.status !== 202) return received.body;
    return eventually(async () => {
      const { body } = await ask<ImportView>('GET', `/v1/imports/${received.body.importId}`);
      return body.finishedAt === null ? null : body;
    }, PATIENCE);
  };
  return { sellerId, token, ask, imported };
}

export type Catalog = Awaited<ReturnType<typeof aCatalog>>;
