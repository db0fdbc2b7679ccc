import { createLogger, runProcess } from '@kirana/service';
import { warehouseLoaderConfig } from './config.ts';
import { startWarehouseLoader } from './warehouse-loader.ts';

const config = warehouseLoaderConfig();
const logger = createLogger('warehouse-loader', config.logLevel);
await runProcess(logger, () => startWarehouseLoader(config, logger));
