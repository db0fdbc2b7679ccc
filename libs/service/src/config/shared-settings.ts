import { fileText, flag, integer, list, oneOf, text, url } from './setting.ts';

const tracing = {
  /** Of an OTLP/HTTP collector; left out, no spans are made. */
  otlpEndpoint: url<string | undefined>('OTEL_EXPORTER_OTLP_ENDPOINT', { fallback: undefined }),
  /** Percent of the requests that are traced where the caller does not say. */
  tracePercent: integer('TRACE_PERCENT', { fallback: 100, max: 100 }),
};

/** Of every process. */
export const processSettings = (port: number) => ({
  port: integer('PORT', { fallback: port, min: 0, max: 65_535 }),
  host: text('HOST', { fallback: '127.0.0.1' }),
  logLevel: oneOf('LOG_LEVEL', ['trace', 'debug', 'info', 'warn', 'error', 'fatal'], {
    fallback: 'info',
  }),
  ...tracing,
});

/** Of every service that answers requests from outside. */
export const limitSettings = {
  /** Requests a minute; 0 is any number. An address may be a carrier's gateway with many shops behind it. */
  requestsPerAddress: integer('REQUESTS_PER_ADDRESS', { fallback: 6_000 }),
  requestsPerAccount: integer('REQUESTS_PER_ACCOUNT', { fallback: 1_500 }),
  /** Addresses or networks (CIDR) of the proxies in front, whose `X-Forwarded-For` says who really calls. */
  trustedProxies: list('TRUSTED_PROXIES', { fallback: [] }),
  /** How long requests are still served after the signal to stop, ms, until whoever sends them has seen `not ready`. */
  drainMs: integer('DRAIN_MS', { fallback: 0, max: 5_000 }),
};

/** Of every service that checks who calls. */
export const authSettings = {
  ...limitSettings,
  jwksUrl: url('JWKS_URL'),
  tokenIssuer: text('TOKEN_ISSUER'),
};

const unset = { fallback: undefined };
const region = text('AWS_REGION', { fallback: 'ap-south-1' });

/** Of whatever reads or writes DynamoDB. Without an endpoint the region's own is used. */
export const dynamoSettings = {
  endpoint: url<string | undefined>('DYNAMODB_ENDPOINT', unset),
  region,
  tablePrefix: text<string>('TABLE_PREFIX', { fallback: '' }),
  /** Tries of one call in all. */
  maxAttempts: integer('AWS_MAX_ATTEMPTS', { fallback: 4, min: 1, max: 20 }),
  retryMode: oneOf('AWS_RETRY_MODE', ['standard', 'adaptive'], { fallback: 'standard' }),
};

/** Of whatever reads or writes Kafka; `kafkaOf` makes them the client's options. */
export const kafkaSettings = {
  brokers: list('KAFKA_BROKERS'),
  topicPrefix: text<string>('TOPIC_PREFIX', { fallback: '' }),
  kafkaTls: flag('KAFKA_TLS', { fallback: false }),
  /** Left out, the certificates that Node trusts. */
  kafkaCa: fileText('KAFKA_CA_FILE', unset),
  kafkaLogin: oneOf('KAFKA_LOGIN', ['none', 'scram-sha-256', 'scram-sha-512', 'msk-iam'], {
    fallback: 'none',
  }),
  kafkaUsername: text<string | undefined>('KAFKA_USERNAME', unset),
  kafkaPassword: text<string | undefined>('KAFKA_PASSWORD', unset),
  region,
};

/** Of whatever reads or writes the search index; `searchOf` makes them the client's options. */
export const searchSettings = {
  opensearchUrl: url('OPENSEARCH_URL'),
  indexPrefix: text<string>('INDEX_PREFIX', { fallback: '' }),
  opensearchCa: fileText('OPENSEARCH_CA_FILE', unset),
  opensearchLogin: oneOf('OPENSEARCH_LOGIN', ['none', 'basic', 'sigv4'], { fallback: 'none' }),
  opensearchUsername: text<string | undefined>('OPENSEARCH_USERNAME', unset),
  opensearchPassword: text<string | undefined>('OPENSEARCH_PASSWORD', unset),
  /** What signed requests are signed for: the managed domain, or OpenSearch Serverless. */
  opensearchService: oneOf('OPENSEARCH_SERVICE', ['es', 'aoss'], { fallback: 'es' }),
  region,
};

/** Of whatever reads or writes the warehouse; `warehouseOf` makes them the client's options. */
export const warehouseSettings = {
  warehouseUrl: url('WAREHOUSE_URL', { schemes: ['postgres', 'postgresql', 'redshift'] }),
  warehouseSchema: text('WAREHOUSE_SCHEMA', { fallback: 'public' }),
  warehouseTls: flag('WAREHOUSE_TLS', { fallback: false }),
  warehouseCa: fileText('WAREHOUSE_CA_FILE', unset),
  /** `url`: the password that the URL holds. */
  warehouseLogin: oneOf('WAREHOUSE_LOGIN', ['url', 'rds-iam', 'redshift-iam'], {
    fallback: 'url',
  }),
  /** Of Redshift Serverless. */
  warehouseWorkgroup: text<string | undefined>('WAREHOUSE_WORKGROUP', unset),
  region,
};
