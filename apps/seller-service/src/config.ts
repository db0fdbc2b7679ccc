import type { Config } from '@kirana/service';
import {
  authSettings,
  dynamoSettings,
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
  /** Sellers' figures come from there; without it they are told that there are none. */
  warehouseUrl: url<string | undefined>('WAREHOUSE_URL', {
    schemes: ['postgres', 'postgresql', 'redshift'],
    fallback: undefined,
  }),
};

export type SellerServiceConfig = Config<typeof settings>;

export const sellerServiceConfig = (env: NodeJS.ProcessEnv = process.env): SellerServiceConfig =>
  loadConfig(settings, env);
