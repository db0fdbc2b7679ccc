import type { Dynamo } from '@kirana/dynamodb';
import { bootstrapService, createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import { Clock } from '../src/clock/clock.ts';
import { OrderFeed } from '../src/live/order-feed.ts';
import { ORDER_ERRORS } from '../src/order-errors.ts';
import { OrderModule } from '../src/order.module.ts';

/** The service's REST side alone: no Kafka, no sweepers. */
export const startRest = (
  dynamo: Dynamo,
  { jwksUrl, issuer }: { readonly jwksUrl: string; readonly issuer: string },
  clock: Clock = new Clock(),
): Promise<RunningService> =>
  bootstrapService({
    name: 'order-service',
    module: OrderModule.forRoot({
      dynamo,
      clock,
      live: { feed: new OrderFeed(), healthy: () => true },
      auth: { jwksUrl, tokenIssuer: issuer },
    }),
    config: { port: 0, host: '127.0.0.1', logLevel: 'fatal' },
    logger: createLogger('order-service', 'fatal'),
    openapi: { title: 'Kirana orders', description: 'In a test' },
    errors: ORDER_ERRORS,
  });
