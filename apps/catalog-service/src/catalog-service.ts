import { createDynamo } from '@kirana/dynamodb';
import { createS3Store } from '@kirana/object-store';
import { bootstrapService, createRegistry } from '@kirana/service';
import type { Logger, RunningService } from '@kirana/service';
import { AppModule } from './app.module.ts';
import { STOREFRONT_ERRORS } from './browse/storefront.module.ts';
import type { CatalogConfig } from './config.ts';
import { takeUploads } from './imports/upload/take-uploads.ts';

const NAME = 'catalog-service';

/** Starts the service: REST over listings and imports, and the worker that works imports off. */
export async function startCatalog(config: CatalogConfig, logger: Logger): Promise<RunningService> {
  const dynamo = createDynamo(config);
  const files = createS3Store({
    endpoint: config.s3Endpoint,
    region: config.region,
    bucket: config.s3Bucket,
  });
  const registry = createRegistry(NAME);
  const service = await bootstrapService({
    name: NAME,
    registry,
    config,
    logger,
    module: AppModule.forRoot({ config, logger, registry, dynamo, files }),
    plugins: takeUploads,
    errors: STOREFRONT_ERRORS,
    openapi: {
      title: 'Kirana catalog',
      description: "Listings as sellers wrote them, imports of price lists, and the shops' search",
    },
    probes: [{ name: 'files', check: () => files.head('probe') }],
  });
  return {
    ...service,
    stop: async () => {
      await service.stop();
      files.close();
      dynamo.close();
    },
  };
}
