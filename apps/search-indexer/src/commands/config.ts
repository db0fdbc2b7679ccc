/** Where the commands find the servers: the apps' variables, else the local stack's dev profile. */
export interface CommandConfig {
  readonly command: string;
  readonly opensearchUrl: string;
  readonly indexPrefix: string;
  readonly brokers: string[];
  readonly topicPrefix: string;
  readonly dynamodb: {
    readonly endpoint: string | undefined;
    readonly region: string;
    readonly tablePrefix: string;
  };
}

export function commandConfig(
  args: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
): CommandConfig {
  const local = env['OPENSEARCH_URL'] === undefined;
  if (local) {
    // The local DynamoDB takes any key, but its client takes none without one.
    env['AWS_ACCESS_KEY_ID'] ??= 'local';
    env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  }
  return {
    command: args[0] ?? '',
    opensearchUrl: env['OPENSEARCH_URL'] ?? 'http://127.0.0.1:4122',
    indexPrefix: env['INDEX_PREFIX'] ?? '',
    brokers: (env['KAFKA_BROKERS'] ?? '127.0.0.1:4120').split(','),
    topicPrefix: env['TOPIC_PREFIX'] ?? '',
    dynamodb: {
      endpoint: env['DYNAMODB_ENDPOINT'] ?? (local ? 'http://127.0.0.1:4124' : undefined),
      region: env['AWS_REGION'] ?? 'ap-south-1',
      tablePrefix: env['TABLE_PREFIX'] ?? '',
    },
  };
}
