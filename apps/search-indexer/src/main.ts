import { createLogger, runProcess } from '@kirana/service';
import { searchIndexerConfig } from './config.ts';
import { startSearchIndexer } from './search-indexer.ts';

const config = searchIndexerConfig();
const logger = createLogger('search-indexer', config.logLevel);
await runProcess(logger, () => startSearchIndexer(config, logger));
