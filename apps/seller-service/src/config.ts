import type { Config } from '@kirana/service';
import {
  authSettings,
  dynamoSettings,
  kafkaSettings,
  list,
  loadConfig,
  processSettings,
  url,
  warehouseSettings,
} from '@kirana/service';

const settings = {
  ...processSettings(4102),
  ...authSettings,
  ...dynamoSettings,
  ...warehouseSettings,
  ...kafkaSettings,
  /** Deleted accounts are heard of there; without it (in tests) they are not. */
  brokers: list('KAFKA_BROKERS', { fallback: [] }),
  /** Sellers' figures come from there; without it they are told that there are none. */
  warehouseUrl: url<string | undefined>('WAREHOUSE_URL', {
    schemes: ['postgres', 'postgresql', 'redshift'],
    fallback: undefined,
  }),
};

export type SellerServiceConfig = Config<typeof settings>;

export const sellerServiceConfig = (env: NodeJS.ProcessEnv = process.env): SellerServiceConfig =>
  loadConfig(settings, env);
