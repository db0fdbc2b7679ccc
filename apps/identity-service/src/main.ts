import { createLogger, runProcess } from '@kirana/service';
import { identityConfig } from './config.ts';
import { startIdentityService } from './identity-service.ts';

const config = identityConfig();
const logger = createLogger('identity-service', config.logLevel);
await runProcess(logger, () => startIdentityService(config, logger));
