import { bootstrapWorker, createLogger, runProcess } from '@kirana/service';
import { startBridge } from './cdc-bridge.ts';
import { readConfig } from './config.ts';

const config = readConfig();
const logger = createLogger('cdc-bridge', config.logLevel);

await runProcess(logger, () =>
  bootstrapWorker({
    name: 'cdc-bridge',
    config,
    logger,
    start: (context) => startBridge(config, context),
  }),
);
