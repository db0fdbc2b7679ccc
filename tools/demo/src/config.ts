import { join, resolve } from 'node:path';
import { portPlan, readProfile } from '@kirana/local-stack';
import type { Addresses } from '@kirana/marketplace';
import { stackEndpoints } from '@kirana/testing';

export const ROOT = join(import.meta.dirname, '../../..');

/**
 * Where the demo finds everything, read once from the environment and the local stack's profile. In Compose the variables
 * of the seller portal name the services, and `SMS_FILE` what identity-service writes its messages to.
 */
export function demoConfig(env: NodeJS.ProcessEnv = process.env, args = process.argv.slice(2)) {
  const profile = readProfile(undefined, env);
  const { services, opensearchUrl, warehouseUrl } = stackEndpoints(env);
  const addresses: Addresses = {
    identity: env['IDENTITY_URL'] || services.identity,
    seller: env['SELLER_URL'] || services.seller,
    catalog: env['CATALOG_URL'] || services.catalog,
    order: env['ORDER_URL'] || services.order,
  };
  const file = args.find((argument) => !argument.startsWith('--'));
  return {
    addresses,
    media: env['MEDIA_URL'] || services.media,
    messages: { logFile: env['SMS_FILE'] || join(profile.logs, 'identity-service.log') },
    search: { node: opensearchUrl, indexPrefix: '' },
    warehouse: { url: warehouseUrl, schema: 'public' },
    /** What people open in a browser: containers are published on the ports of the local stack. */
    shown: shownAddresses(profile.portBase),
    /** Districts and states of some PIN codes. */
    places: join(ROOT, 'data/pincodes.csv'),
    /** The price list: the command's first argument, or a sample. Relative to where the command was given. */
    file: resolve(env['INIT_CWD'] ?? process.cwd(), file || join(ROOT, 'data/sharma-traders.csv')),
    /** `--once`: nothing is done where there are listings already. */
    once: args.includes('--once'),
  };
}

export type Shown = ReturnType<typeof shownAddresses>;

function shownAddresses(portBase: number) {
  const { services, opensearchUrl, warehouseUrl } = stackEndpoints({
    KIRANA_PORT_BASE: String(portBase),
  });
  return {
    ...services,
    portal: `http://127.0.0.1:${portPlan(portBase)['seller-portal']}`,
    warehouse: warehouseUrl,
    opensearch: opensearchUrl,
  };
}
