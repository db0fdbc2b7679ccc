import { join } from 'node:path';
import type { Config } from '@kirana/service';
import { loadConfig, processSettings, text, url } from '@kirana/service';

/** Where the build puts the page: beside this server's own code. */
const BUILT_PAGE = join(import.meta.dirname, 'page');

const settings = {
  ...processSettings(4109),
  identity: url('IDENTITY_URL', { fallback: 'http://127.0.0.1:4101' }),
  seller: url('SELLER_URL', { fallback: 'http://127.0.0.1:4102' }),
  catalog: url('CATALOG_URL', { fallback: 'http://127.0.0.1:4103' }),
  order: url('ORDER_URL', { fallback: 'http://127.0.0.1:4104' }),
  media: url('MEDIA_URL', { fallback: 'http://127.0.0.1:4105' }),
  pageFolder: text('PORTAL_PAGE', { fallback: BUILT_PAGE }),
};

export type PortalConfig = Config<typeof settings>;

export const portalConfig = (env: NodeJS.ProcessEnv = process.env): PortalConfig =>
  loadConfig(settings, env);
