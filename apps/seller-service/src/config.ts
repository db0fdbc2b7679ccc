import type { Config } from '@kirana/service';
import { authSettings, dynamoSettings, loadConfig, processSettings } from '@kirana/service';

const settings = { ...processSettings(4102), ...authSettings, ...dynamoSettings };

export type SellerServiceConfig = Config<typeof settings>;

export const sellerServiceConfig = (env: NodeJS.ProcessEnv = process.env): SellerServiceConfig =>
  loadConfig(settings, env);
