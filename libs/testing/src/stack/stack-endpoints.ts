/** Where the local stack's servers and services are. Every URL is without a slash at its end. */
export interface StackEndpoints {
  readonly kafkaBrokers: string[];
  readonly opensearchUrl: string;
  readonly dynamodbEndpoint: string;
  readonly s3Endpoint: string;
  readonly s3Bucket: string;
  readonly warehouseUrl: string;
  readonly awsRegion: string;
  /** Any key opens the local servers; these are the ones the apps use. */
  readonly awsCredentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly jwksUrl: string;
  readonly services: {
    readonly identity: string;
    readonly seller: string;
    readonly catalog: string;
    readonly order: string;
    readonly media: string;
    readonly cdcBridge: string;
    readonly searchIndexer: string;
    readonly warehouseLoader: string;
  };
}

const PORT_BASES: Readonly<Record<string, number>> = { dev: 4100, test: 5100 };

/**
 * The stack that tests speak to: the variables every app is configured by (KAFKA_BROKERS, OPENSEARCH_URL, …) win; what
 * is not set follows from KIRANA_PORT_BASE, or KIRANA_PROFILE (dev unless it says test), by the port plan of infra/local.
 */
export function stackEndpoints(env: NodeJS.ProcessEnv = process.env): StackEndpoints {
  const base = Number(env['KIRANA_PORT_BASE'] || PORT_BASES[env['KIRANA_PROFILE'] || 'dev']);
  const local = (offset: number): string => `http://127.0.0.1:${base + offset}`;
  return {
    kafkaBrokers: (env['KAFKA_BROKERS'] || `127.0.0.1:${base + 20}`).split(','),
    opensearchUrl: env['OPENSEARCH_URL'] || local(22),
    dynamodbEndpoint: env['DYNAMODB_ENDPOINT'] || local(24),
    s3Endpoint: env['S3_ENDPOINT'] || local(25),
    s3Bucket: env['S3_BUCKET'] || 'kirana',
    warehouseUrl: env['WAREHOUSE_URL'] || `postgres://kirana@127.0.0.1:${base + 26}/kirana`,
    awsRegion: env['AWS_REGION'] || 'ap-south-1',
    awsCredentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] || 'local',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] || 'local',
    },
    jwksUrl: env['JWKS_URL'] || `${local(1)}/.well-known/jwks.json`,
    services: {
      identity: local(1),
      seller: local(2),
      catalog: local(3),
      order: local(4),
      media: local(5),
      cdcBridge: local(6),
      searchIndexer: local(7),
      warehouseLoader: local(8),
    },
  };
}
