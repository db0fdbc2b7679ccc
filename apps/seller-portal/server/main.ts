import { createLogger, runProcess } from '@kirana/service';
import { portalConfig } from './config.ts';
import { startPortal } from './portal-server.ts';

const config = portalConfig();
const logger = createLogger('seller-portal', config.logLevel);
await runProcess(logger, () => startPortal(config, logger));
