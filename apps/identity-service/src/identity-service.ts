import { createDynamo } from '@kirana/dynamodb';
import type { Logger, RunningService, ServiceOptions } from '@kirana/service';
import { bootstrapService, perAddress } from '@kirana/service';
import { chooseSmsSender } from './codes/choose-sms-sender.ts';
import type { IdentityConfig } from './config.ts';
import { IdentityModule } from './identity.module.ts';
import { KeyRing } from './keys/key-ring.ts';

/** The path that costs an SMS. */
const CODES = /^\/v1\/sign-in\/codes(\?|$)/;
const HOUR_MS = 3_600_000;

/** Codes may be asked for by anybody: besides each phone's own limits, an address gets so many an hour. */
function limitCodes(max: number): NonNullable<ServiceOptions['plugins']> {
  return (fastify) => {
    if (max === 0) return;
    const limit = perAddress(fastify, max, HOUR_MS);
    fastify.addHook('onRequest', async (request) => {
      if (CODES.test(request.url)) await limit(request);
    });
  };
}

/** Starts the service. Throws `ConfigError` where codes would be logged in production. */
export async function startIdentityService(
  config: IdentityConfig,
  logger: Logger,
): Promise<RunningService> {
  const sms = chooseSmsSender(config, logger);
  const dynamo = createDynamo(config);
  const service = await bootstrapService({
    name: 'identity-service',
    module: IdentityModule.forRoot({
      dynamo,
      sms,
      tokenIssuer: config.tokenIssuer,
      staffPhones: config.staffPhones,
    }),
    config,
    logger,
    openapi: {
      title: 'Kirana identity',
      description: 'Sign-in by phone and one-time code; tokens and their keys.',
    },
    plugins: limitCodes(config.codesPerAddress),
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
