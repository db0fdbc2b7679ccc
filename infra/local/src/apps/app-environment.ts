import { POSTGRES_DATABASE, POSTGRES_USER } from '../parts/postgres.ts';
import type { PortName, Ports } from '../profile/ports.ts';
import type { AppName } from './app-list.ts';

export const S3_BUCKET = 'kirana';
export const AWS_REGION = 'ap-south-1';

/** The host a process is reached at: 127.0.0.1 in the local stack, its service's name in Compose. */
export type HostOf = (name: PortName) => string;

/** Where the servers are, by the names every app's configuration uses. The one place that decides them. */
export function serverEnvironment(ports: Ports, hostOf: HostOf): Record<string, string> {
  const at = (name: PortName): string => `${hostOf(name)}:${ports[name]}`;
  return {
    KAFKA_BROKERS: at('kafka'),
    OPENSEARCH_URL: `http://${at('opensearch')}`,
    DYNAMODB_ENDPOINT: `http://${at('dynamodb')}`,
    S3_ENDPOINT: `http://${at('s3')}`,
    S3_BUCKET,
    WAREHOUSE_URL: `postgres://${POSTGRES_USER}@${at('postgres')}/${POSTGRES_DATABASE}`,
    AWS_REGION,
    // The local servers take any key; the AWS client takes none without one.
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    JWKS_URL: `http://${at('identity-service')}/.well-known/jwks.json`,
    TOKEN_ISSUER: 'https://identity.kirana.example',
  };
}

/** The whole configuration of one app. */
export function appEnvironment(
  app: AppName,
  ports: Ports,
  hostOf: HostOf = () => '127.0.0.1',
  listenOn = '127.0.0.1',
): Record<string, string> {
  return {
    PORT: String(ports[app]),
    HOST: listenOn,
    LOG_LEVEL: 'info',
    // Lets identity-service write sign-in codes to its log, as no SMS is sent from here.
    NODE_ENV: 'development',
    ...serverEnvironment(ports, hostOf),
  };
}

/** What one app alone is told: its own folder, below the one given; or where the services behind it are. */
export function ownEnvironment(
  app: AppName,
  folder: string,
  ports: Ports,
  hostOf: HostOf = () => '127.0.0.1',
): Record<string, string> {
  if (app === 'media-service') return { MEDIA_FOLDER: `${folder}/media` };
  if (app !== 'seller-portal') return {};
  const at = (name: AppName): string => `http://${hostOf(name)}:${ports[name]}`;
  return {
    IDENTITY_URL: at('identity-service'),
    SELLER_URL: at('seller-service'),
    CATALOG_URL: at('catalog-service'),
    ORDER_URL: at('order-service'),
    MEDIA_URL: at('media-service'),
  };
}

/**
 * What apps are told as processes of this machine only. Demo, tests and load tools all call from one address, by the
 * thousand, so that nobody is refused for it; and somebody may sign in as admin and analyst.
 */
export const MACHINE_ENVIRONMENT = {
  REQUESTS_PER_ADDRESS: '10000000',
  REQUESTS_PER_ACCOUNT: '10000000',
  SIGN_IN_CODES_PER_ADDRESS: '10000000',
  STAFF_PHONES: '+919000000001',
} as const;
