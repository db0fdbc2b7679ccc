import {
  authSettings,
  dynamoSettings,
  integer,
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
  /** Hours a seller has to accept an order before its stock is given back. */
  acceptWithinHours: integer('ACCEPT_WITHIN_HOURS', { fallback: 24, min: 1, max: 720 }),
};

export type OrderServiceConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const orderServiceConfig = (env: NodeJS.ProcessEnv = process.env): OrderServiceConfig =>
  loadConfig(SETTINGS, env);
