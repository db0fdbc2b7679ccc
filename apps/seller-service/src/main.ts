import { createLogger, runProcess } from '@kirana/service';
import { sellerServiceConfig } from './config.ts';
import { startSellerService } from './seller-service.ts';

const config = sellerServiceConfig();
const logger = createLogger('seller-service', config.logLevel);
await runProcess(logger, () => startSellerService(config, logger));
