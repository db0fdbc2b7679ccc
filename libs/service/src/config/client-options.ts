import type { Config } from './load-config.ts';
import { ConfigError } from './load-config.ts';
import type { kafkaSettings, searchSettings, warehouseSettings } from './shared-settings.ts';

/** What is asked for beside a login that was chosen. Throws `ConfigError` where it is not set. */
function needed(variable: string, value: string | undefined, by: string): string {
  if (value) return value;
  throw new ConfigError([{ variable, value: undefined, expected: `a text, as ${by} is chosen` }]);
}

/** A login without TLS is refused: its secret would travel in plain text. */
function onlyOverTls(variable: string, login: string, tls: boolean, none: string): void {
  if (tls || login === none) return;
  throw new ConfigError([{ variable, value: 'false', expected: `true, as ${login} is chosen` }]);
}

/** The settings of Kafka as the options of its client. Throws `ConfigError`. */
export function kafkaOf(config: Config<typeof kafkaSettings>) {
  const { brokers, topicPrefix, kafkaTls: tls, kafkaCa: ca } = config;
  onlyOverTls('KAFKA_TLS', config.kafkaLogin, tls, 'none');
  return {
    brokers,
    topicPrefix,
    ...(tls ? { security: { tls, ca, login: kafkaLogin(config) } } : {}),
  };
}

function kafkaLogin(config: Config<typeof kafkaSettings>) {
  const { kafkaLogin: mechanism, kafkaUsername, kafkaPassword, region } = config;
  if (mechanism === 'none') return undefined;
  if (mechanism === 'msk-iam') return { mechanism, region };
  return {
    mechanism,
    username: needed('KAFKA_USERNAME', kafkaUsername, mechanism),
    password: needed('KAFKA_PASSWORD', kafkaPassword, mechanism),
  };
}

/** The settings of the search index as the options of its client. Throws `ConfigError`. */
export function searchOf(config: Config<typeof searchSettings>) {
  const { opensearchUrl: node, indexPrefix, opensearchCa: ca } = config;
  return { node, indexPrefix, security: { ca, login: searchLogin(config) } };
}

function searchLogin(config: Config<typeof searchSettings>) {
  const { opensearchLogin: kind, opensearchUsername, opensearchPassword, region } = config;
  if (kind === 'none') return undefined;
  if (kind === 'sigv4') return { kind, region, service: config.opensearchService };
  return {
    kind,
    username: needed('OPENSEARCH_USERNAME', opensearchUsername, kind),
    password: needed('OPENSEARCH_PASSWORD', opensearchPassword, kind),
  };
}

/** The settings of the warehouse as the options of its client. Throws `ConfigError`. */
export function warehouseOf(config: Config<typeof warehouseSettings>) {
  const { warehouseUrl: url, warehouseSchema: schema, warehouseTls: tls, warehouseCa: ca } = config;
  onlyOverTls('WAREHOUSE_TLS', config.warehouseLogin, tls, 'url');
  return { url, schema, ...(tls ? { security: { tls, ca, login: warehouseLogin(config) } } : {}) };
}

function warehouseLogin(config: Config<typeof warehouseSettings>) {
  const { warehouseLogin: kind, warehouseWorkgroup, region } = config;
  if (kind === 'url') return undefined;
  if (kind === 'rds-iam') return { kind, region };
  return { kind, region, workgroup: needed('WAREHOUSE_WORKGROUP', warehouseWorkgroup, kind) };
}
