import { CONSUMERS, TOPICS } from '@kirana/contracts';
import type { ServiceSpec } from './service-specs.ts';

/**
 * Every app. Paths are tried from the first to the last: what another service has below /v1/sellers and /v1/listings
 * stands before the service that owns the rest of it.
 */
export const SERVICES: readonly ServiceSpec[] = [
  {
    name: 'identity-service',
    port: 4101,
    cpu: 512,
    memory: 1024,
    uses: ['sms'],
    paths: ['/v1/sign-in/*', '/v1/account*', '/v1/staff*', '/.well-known/*'],
  },
  {
    name: 'order-service',
    port: 4104,
    cpu: 1024,
    memory: 2048,
    uses: ['kafka'],
    paths: [
      '/v1/orders*',
      '/v1/lots*',
      '/v1/khata*',
      '/v1/suggestions*',
      '/v1/invoices*',
      '/v1/listings/*/terms',
    ],
    lag: {
      kind: 'group',
      group: CONSUMERS.offers,
      topics: [TOPICS.listing, TOPICS.seller],
      records: 20_000,
    },
  },
  {
    name: 'catalog-service',
    port: 4103,
    cpu: 1024,
    memory: 2048,
    uses: ['search', 'imports'],
    paths: [
      '/v1/sellers/*/imports*',
      '/v1/sellers/*/import-mapping',
      '/v1/sellers/*/listings*',
      '/v1/sellers/*/shops-looked-for',
      '/v1/listings*',
      '/v1/imports/*',
      '/v1/search*',
      '/v1/suggest*',
      '/v1/categories*',
      '/v1/products/*',
      '/v1/deals*',
      '/v1/sync*',
    ],
  },
  {
    name: 'seller-service',
    port: 4102,
    cpu: 512,
    memory: 1024,
    uses: ['kafka', 'figures'],
    paths: ['/v1/sellers*'],
  },
  {
    name: 'media-service',
    port: 4105,
    cpu: 1024,
    memory: 2048,
    uses: ['kafka', 'media'],
    paths: ['/v1/media*'],
  },
  {
    name: 'cdc-bridge',
    port: 4106,
    cpu: 1024,
    memory: 2048,
    uses: ['kafka', 'streams'],
    paths: [],
    lag: { kind: 'metric', metric: 'cdc_oldest_unpublished_seconds', above: 10 },
    environment: { PROVISION_TOPICS: 'true' },
  },
  {
    name: 'search-indexer',
    port: 4107,
    cpu: 1024,
    memory: 2048,
    uses: ['kafka', 'search'],
    paths: [],
    lag: {
      kind: 'group',
      group: CONSUMERS.search,
      topics: [TOPICS.listing, TOPICS.lot, TOPICS.seller],
      records: 20_000,
    },
  },
  {
    name: 'warehouse-loader',
    port: 4108,
    cpu: 1024,
    memory: 2048,
    uses: ['kafka', 'warehouse'],
    paths: [],
    // Redshift lets one transaction at a time write a table: a second loader would only wait. A standby takes over.
    single: true,
  },
  {
    name: 'seller-portal',
    port: 4109,
    cpu: 256,
    memory: 512,
    uses: ['services'],
    // Whatever no service has: the page.
    paths: ['/*'],
  },
];
