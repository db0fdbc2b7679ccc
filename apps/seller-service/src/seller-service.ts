import { createDynamo, TABLES, tableAnswers } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import type { BatchConsumer } from '@kirana/kafka';
import type { Logger, RunningService } from '@kirana/service';
import { bootstrapService, kafkaOf, warehouseOf } from '@kirana/service';
import { createWarehouse } from '@kirana/warehouse';
import { startClosureConsumer } from './closures/closure-consumer.ts';
import type { SellerServiceConfig } from './config.ts';
import { Profiles } from './profiles/profiles.ts';
import { SellerModule } from './seller.module.ts';

export async function startSellerService(
  config: SellerServiceConfig,
  logger: Logger,
): Promise<RunningService> {
  const dynamo = createDynamo(config);
  const { warehouseUrl } = config;
  const warehouse = warehouseUrl && createWarehouse(warehouseOf({ ...config, warehouseUrl }));
  const kafka =
    config.brokers.length > 0
      ? createKafka({
          ...kafkaOf(config),
          clientId: 'seller-service',
          log: (level, message, facts) => logger[level](facts, message),
        })
      : undefined;
  const running: { closures?: BatchConsumer | undefined } = {};
  const service = await bootstrapService({
    name: 'seller-service',
    module: SellerModule.forRoot({ dynamo, auth: config, warehouse: warehouse || undefined }),
    config,
    logger,
    openapi: {
      title: 'Kirana sellers',
      description: 'Profiles of wholesalers: registrations, areas served, terms; their figures.',
    },
    probes: [
      { name: 'dynamodb', check: () => tableAnswers(dynamo, TABLES.sellers) },
      ...(kafka ? [{ name: 'closures', check: () => running.closures?.ready() ?? false }] : []),
    ],
  });
  running.closures = kafka && startClosureConsumer(kafka, service.app.get(Profiles), logger);
  return {
    ...service,
    stop: async () => {
      await running.closures?.stop();
      await service.stop();
      dynamo.close();
      if (warehouse) await warehouse.close();
    },
  };
}
