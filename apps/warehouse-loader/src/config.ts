import { kafkaSettings, loadConfig, processSettings, warehouseSettings } from '@kirana/service';
import type { Config } from '@kirana/service';

const SETTINGS = { ...processSettings(4108), ...kafkaSettings, ...warehouseSettings };

export type WarehouseLoaderConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const warehouseLoaderConfig = (
  env: NodeJS.ProcessEnv = process.env,
): WarehouseLoaderConfig => loadConfig(SETTINGS, env);
