import { kafkaSettings, loadConfig, processSettings, searchSettings } from '@kirana/service';
import type { Config } from '@kirana/service';

const SETTINGS = { ...processSettings(4107), ...kafkaSettings, ...searchSettings };

export type SearchIndexerConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const searchIndexerConfig = (env: NodeJS.ProcessEnv = process.env): SearchIndexerConfig =>
  loadConfig(SETTINGS, env);
