import { integer, list, oneOf, text, url } from './setting.ts';

/** Of every process. */
export const processSettings = (port: number) => ({
  port: integer('PORT', { fallback: port, min: 0, max: 65_535 }),
  host: text('HOST', { fallback: '127.0.0.1' }),
  logLevel: oneOf('LOG_LEVEL', ['trace', 'debug', 'info', 'warn', 'error', 'fatal'], {
    fallback: 'info',
  }),
});

/** Of every service that answers requests from outside. */
export const limitSettings = {
  /** Requests a minute; 0 is any number. An address may be a carrier's gateway with many shops behind it. */
  requestsPerAddress: integer('REQUESTS_PER_ADDRESS', { fallback: 6_000 }),
  requestsPerAccount: integer('REQUESTS_PER_ACCOUNT', { fallback: 600 }),
  /** Addresses or networks (CIDR) of the proxies in front, whose `X-Forwarded-For` says who really calls. */
  trustedProxies: list('TRUSTED_PROXIES', { fallback: [] }),
};

/** Of every service that checks who calls. */
export const authSettings = {
  ...limitSettings,
  jwksUrl: url('JWKS_URL'),
  tokenIssuer: text('TOKEN_ISSUER'),
};

/** Of whatever reads or writes DynamoDB. Without an endpoint the region's own is used. */
export const dynamoSettings = {
  endpoint: url<string | undefined>('DYNAMODB_ENDPOINT', { fallback: undefined }),
  region: text('AWS_REGION', { fallback: 'ap-south-1' }),
  tablePrefix: text<string>('TABLE_PREFIX', { fallback: '' }),
};

/** Of whatever reads or writes Kafka. */
export const kafkaSettings = {
  brokers: list('KAFKA_BROKERS'),
  topicPrefix: text<string>('TOPIC_PREFIX', { fallback: '' }),
};

/** Of whatever reads or writes the search index. */
export const searchSettings = {
  opensearchUrl: url('OPENSEARCH_URL'),
  indexPrefix: text<string>('INDEX_PREFIX', { fallback: '' }),
};

/** Of whatever reads or writes the warehouse. */
export const warehouseSettings = {
  warehouseUrl: url('WAREHOUSE_URL', { schemes: ['postgres', 'postgresql', 'redshift'] }),
  warehouseSchema: text('WAREHOUSE_SCHEMA', { fallback: 'public' }),
};
