import { Fn } from 'aws-cdk-lib';
import { DATABASE } from '../warehouse/warehouse-stack.ts';
import type { Engine, ServiceSpec } from './service-specs.ts';
import type { Engines } from './services-stack.ts';

/** The variables of docs/settings.md for one service: where its engines are, never a secret. */
export function settingsOf(
  { name, port, uses, environment }: ServiceSpec,
  engines: Engines,
  brokers: string,
): Record<string, string> {
  const { tables, size } = engines;
  const groups = uses.map((engine) => SETTINGS[engine](engines, brokers));
  return {
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: String(port),
    LOG_LEVEL: 'info',
    AWS_REGION: size.region,
    AWS_MAX_ATTEMPTS: '5',
    // The load balancer says who really calls; nobody else can reach a task.
    TRUSTED_PROXIES: engines.network.vpc.vpcCidrBlock,
    TABLE_PREFIX: tables.prefix,
    TOKEN_ISSUER: `https://identity.kirana.example/${size.stage}`,
    // The collector stands in the same task.
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
    ...(name === 'identity-service' ? {} : { JWKS_URL: engines.jwksUrl }),
    ...Object.assign({}, ...groups),
    ...environment,
  };
}

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
  sms: () => ({ SMS_SENDER: 'sns' }),
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
