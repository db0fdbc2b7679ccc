import { createDynamo, TABLES, tableAnswers } from '@kirana/dynamodb';
import type { Logger, RunningService } from '@kirana/service';
import { bootstrapService, warehouseOf } from '@kirana/service';
import { createWarehouse } from '@kirana/warehouse';
import type { SellerServiceConfig } from './config.ts';
import { SellerModule } from './seller.module.ts';

export async function startSellerService(
  config: SellerServiceConfig,
  logger: Logger,
): Promise<RunningService> {
  const dynamo = createDynamo(config);
  const { warehouseUrl } = config;
  const warehouse = warehouseUrl && createWarehouse(warehouseOf({ ...config, warehouseUrl }));
  const service = await bootstrapService({
    name: 'seller-service',
    module: SellerModule.forRoot({ dynamo, auth: config, warehouse: warehouse || undefined }),
    config,
    logger,
    openapi: {
      title: 'Kirana sellers',
      description: 'Profiles of wholesalers: registrations, areas served, terms; their figures.',
    },
    probes: [{ name: 'dynamodb', check: () => tableAnswers(dynamo, TABLES.sellers) }],
  });
  return {
    ...service,
    stop: async () => {
      await service.stop();
      dynamo.close();
      if (warehouse) await warehouse.close();
    },
  };
}
