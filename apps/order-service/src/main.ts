import { createLogger, runProcess } from '@kirana/service';
import { orderServiceConfig } from './config.ts';
import { startOrderService } from './order-service.ts';

const config = orderServiceConfig();
const logger = createLogger('order-service', config.logLevel);
await runProcess(logger, () => startOrderService(config, logger));
