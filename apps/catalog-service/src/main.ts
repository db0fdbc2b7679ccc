import { createLogger, runProcess } from '@kirana/service';
import { startCatalog } from './catalog-service.ts';
import { catalogConfig } from './config.ts';

const config = catalogConfig();
const logger = createLogger('catalog-service', config.logLevel);
await runProcess(logger, () => startCatalog(config, logger));
