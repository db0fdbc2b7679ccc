import { stackDefaults } from './stack-defaults.ts';

/** Where the admin commands look: as the bridge itself is configured, or else the local stack. */
export function adminConfig(env: NodeJS.ProcessEnv = process.env) {
  const local = stackDefaults(env['KIRANA_PORT_BASE']);
  return {
    region: env['AWS_REGION'] ?? 'ap-south-1',
    tablePrefix: env['TABLE_PREFIX'] ?? '',
    ...(env['AWS_REGION'] && !env['DYNAMODB_ENDPOINT']
      ? {}
      : {
          endpoint: env['DYNAMODB_ENDPOINT'] ?? local.dynamodb,
          credentials: {
            accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? 'local',
            secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
          },
        }),
  };
}
