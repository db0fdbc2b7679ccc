import {
  authSettings,
  dynamoSettings,
  kafkaSettings,
  loadConfig,
  processSettings,
} from '@kirana/service';
import type { Config } from '@kirana/service';

const SETTINGS = {
  ...processSettings(4104),
  ...authSettings,
  ...dynamoSettings,
  ...kafkaSettings,
};

export type OrderServiceConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const orderServiceConfig = (env: NodeJS.ProcessEnv = process.env): OrderServiceConfig =>
  loadConfig(SETTINGS, env);
