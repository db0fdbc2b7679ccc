/** What provisioning needs to know, by the names every app's configuration uses. */
export interface ProvisionConfig {
  readonly kafkaBrokers: readonly string[];
  readonly dynamodbEndpoint: string | undefined;
  readonly awsRegion: string;
  readonly opensearchUrl: string;
  readonly s3Endpoint: string | undefined;
  readonly s3Bucket: string;
  readonly warehouseUrl: string;
}

/** Reads the environment; throws RangeError that names every missing variable. */
export function provisionConfig(env: NodeJS.ProcessEnv = process.env): ProvisionConfig {
  const needed = ['KAFKA_BROKERS', 'OPENSEARCH_URL', 'S3_BUCKET', 'WAREHOUSE_URL', 'AWS_REGION'];
  const missing = needed.filter((name) => !env[name]);
  if (missing.length > 0) throw new RangeError(`provision: ${missing.join(', ')} must be set`);
  return {
    kafkaBrokers: (env['KAFKA_BROKERS'] ?? '').split(','),
    dynamodbEndpoint: env['DYNAMODB_ENDPOINT'],
    awsRegion: env['AWS_REGION'] ?? '',
    opensearchUrl: env['OPENSEARCH_URL'] ?? '',
    s3Endpoint: env['S3_ENDPOINT'],
    s3Bucket: env['S3_BUCKET'] ?? '',
    warehouseUrl: env['WAREHOUSE_URL'] ?? '',
  };
}
