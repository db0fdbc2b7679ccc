import { createDynamo } from '@kirana/dynamodb';
import type { Logger, RunningService } from '@kirana/service';
import { bootstrapService, ConfigError } from '@kirana/service';
import { LogSmsSender } from './codes/sms-sender.ts';
import type { IdentityConfig } from './config.ts';
import { IdentityModule } from './identity.module.ts';
import { KeyRing } from './keys/key-ring.ts';

/** Starts the service. Throws `ConfigError` where codes would be logged in production. */
export async function startIdentityService(
  config: IdentityConfig,
  logger: Logger,
): Promise<RunningService> {
  if (config.environment === 'production' && config.sms === 'log') {
    throw new ConfigError([
      { variable: 'SMS_SENDER', value: 'log', expected: 'a real sender in production' },
    ]);
  }
  const dynamo = createDynamo(config);
  const service = await bootstrapService({
    name: 'identity-service',
    module: IdentityModule.forRoot({
      dynamo,
      sms: new LogSmsSender(logger),
      tokenIssuer: config.tokenIssuer,
      staffPhones: config.staffPhones,
    }),
    config,
    logger,
    openapi: {
      title: 'Kirana identity',
      description: 'Sign-in by phone and one-time code; tokens and their keys.',
    },
    probes: [{ name: 'dynamodb', check: () => new KeyRing(dynamo).publicKeys() }],
  });
  return {
    ...service,
    stop: async () => {
      await service.stop();
      dynamo.close();
    },
  };
}
