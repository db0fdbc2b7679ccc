import { Module } from '@nestjs/common';
import type { Logger, RunningService } from '@kirana/service';
import { bootstrapService } from '@kirana/service';
import type { PortalConfig } from './config.ts';
import { forwardApi } from './forwarding/forward-api.ts';
import { servePage } from './page/serve-page.ts';

@Module({})
class PortalModule {}

/** Serves the sellers' page and, at the same address, the API behind it: the browser needs no other. */
export function startPortal(config: PortalConfig, logger: Logger): Promise<RunningService> {
  return bootstrapService({
    name: 'seller-portal',
    module: PortalModule,
    config,
    logger,
    openapi: { title: 'Kirana seller portal', description: 'The page; the API is the services’.' },
    plugins: async (fastify) => {
      await forwardApi(fastify, config);
      await servePage(fastify, config.pageFolder);
    },
  });
}
