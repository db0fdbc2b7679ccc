import { join, resolve } from 'node:path';
import { portPlan, readProfile } from '@kirana/local-stack';
import type { Addresses } from '@kirana/marketplace';
import { stackEndpoints } from '@kirana/testing';

export const ROOT = join(import.meta.dirname, '../../..');

/** Where the demo finds everything, read once from the environment and the local stack's profile. */
export function demoConfig() {
  const stack = stackEndpoints();
  const { identity, seller, catalog, order, media } = stack.services;
  const addresses: Addresses = { identity, seller, catalog, order };
  return {
    addresses,
    media,
    /** Where sellers work in a browser. */
    portal: `http://127.0.0.1:${portPlan(readProfile().portBase)['seller-portal']}`,
    messages: { logFile: join(readProfile().logs, 'identity-service.log') },
    search: { node: stack.opensearchUrl, indexPrefix: '' },
    warehouse: { url: stack.warehouseUrl, schema: 'public' },
    /** Districts and states of some PIN codes. */
    places: join(ROOT, 'data/pincodes.csv'),
    /** The price list: the command's first argument, or a sample. Relative to where the command was given. */
    file: resolve(
      process.env['INIT_CWD'] ?? process.cwd(),
      process.argv[2] || join(ROOT, 'data/sharma-traders.csv'),
    ),
  };
}
