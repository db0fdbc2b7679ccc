import { createLogger, runProcess } from '@kirana/service';
import { mediaConfig } from './config.ts';
import { startMediaService } from './media-service.ts';

const config = mediaConfig();
const logger = createLogger('media-service', config.logLevel);
await runProcess(logger, () => startMediaService(config, logger));
