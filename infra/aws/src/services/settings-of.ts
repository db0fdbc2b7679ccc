import { Fn } from 'aws-cdk-lib';
import { TABLES } from '@kirana/dynamodb';
import type { TableDefinition } from '@kirana/dynamodb';
import { DATABASE } from '../warehouse/warehouse-stack.ts';
import type { Engine, ServiceSpec } from './service-specs.ts';
import type { Engines } from './services-stack.ts';

/** The variables of docs/settings.md for one service: where its engines are, never a secret, and none it does not read. */
export function settingsOf(
  spec: ServiceSpec,
  engines: Engines,
  brokers: string,
): Record<string, string> {
  const groups = spec.uses.map((engine) => SETTINGS[engine](engines, brokers));
  return {
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: String(spec.port),
    LOG_LEVEL: 'info',
    AWS_REGION: engines.size.region,
    AWS_MAX_ATTEMPTS: '5',
    // The collector stands in the same task.
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
    ...(hasTables(spec) ? { TABLE_PREFIX: engines.tables.prefix } : {}),
    ...(isCalled(spec) ? callersOf(spec, engines) : {}),
    ...Object.assign({}, ...groups),
    ...spec.environment,
  };
}

const hasTables = ({ name }: ServiceSpec): boolean =>
  Object.values<TableDefinition>(TABLES).some(({ owner }) => owner === name);

/** By shops, sellers and their tools, each with a token; the portal hands every call on. */
const isCalled = ({ paths, uses }: ServiceSpec): boolean =>
  paths.length > 0 && !uses.includes('services');

const callersOf = ({ name }: ServiceSpec, { size, network, address }: Engines) => ({
  // The load balancer says who really calls; nobody else can reach a task.
  TRUSTED_PROXIES: network.vpc.vpcCidrBlock,
  TOKEN_ISSUER: `https://identity.kirana.example/${size.stage}`,
  // Who signs tokens has the keys.
  ...(name === 'identity-service' ? {} : { JWKS_URL: `${address}/.well-known/jwks.json` }),
});

type SettingsOf = (engines: Engines, brokers: string) => Record<string, string>;

const SETTINGS: Readonly<Record<Engine, SettingsOf>> = {
  kafka: (_engines, brokers) => ({
    KAFKA_BROKERS: brokers,
    KAFKA_TLS: 'true',
    KAFKA_LOGIN: 'msk-iam',
  }),
  search: ({ search }) => ({ OPENSEARCH_URL: search.url, OPENSEARCH_LOGIN: 'sigv4' }),
  warehouse: (engines) => ({
    ...warehouseAs('warehouse-loader', engines),
    WAREHOUSE_STAGE_BUCKET: engines.files.stage.bucketName,
    WAREHOUSE_STAGE_IAM_ROLE: engines.warehouse.copyRole.roleArn,
  }),
  figures: (engines) => warehouseAs('seller-service', engines),
  imports: ({ files }) => ({ S3_BUCKET: files.imports.bucketName }),
  media: ({ files }) => ({
    MEDIA_BUCKET: files.media.bucketName,
    MEDIA_SECOND_BUCKET: files.second.bucketName,
    // A task's disk goes with the task: both copies are in buckets.
    MEDIA_LOCAL_DISK: 'false',
  }),
  streams: () => ({}),
  sms: ({ operators }) => ({ SMS_SENDER: 'sns', ...operators }),
  // What comes in by the portal goes back to the door, which knows whose each path is.
  services: ({ address }) => ({
    IDENTITY_URL: address,
    SELLER_URL: address,
    CATALOG_URL: address,
    ORDER_URL: address,
    MEDIA_URL: address,
  }),
};

/** Each role signs in to the warehouse under its own name. */
const warehouseAs = (service: string, { warehouse }: Engines): Record<string, string> => ({
  WAREHOUSE_URL: Fn.join('', [
    `redshift://IAMR%3A${warehouse.named(service)}@`,
    warehouse.workgroup.attrWorkgroupEndpointAddress,
    `:5439/${DATABASE}`,
  ]),
  WAREHOUSE_TLS: 'true',
  WAREHOUSE_LOGIN: 'redshift-iam',
  WAREHOUSE_WORKGROUP: warehouse.workgroupName,
});
