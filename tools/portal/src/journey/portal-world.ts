import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { readProfile } from '@kirana/local-stack';
import type { Addresses, Messages } from '@kirana/marketplace';
import { stackEndpoints } from '@kirana/testing';

/** The running portal and what is behind it, of the profile that the environment names. */
export interface PortalWorld {
  /** Where the page is served. */
  readonly portal: string;
  readonly addresses: Addresses;
  readonly messages: Messages;
  /** Where screenshots are kept. */
  readonly pictures: string;
}

const PORTAL_OFFSET = 9;

export function portalWorld(): PortalWorld {
  const profile = readProfile();
  const { identity, seller, catalog, order } = stackEndpoints().services;
  return {
    portal: `http://127.0.0.1:${profile.portBase + PORTAL_OFFSET}`,
    addresses: { identity, seller, catalog, order },
    messages: { logFile: join(profile.logs, 'identity-service.log') },
    pictures: join(profile.home, 'portal'),
  };
}

export const freshPhone = (): string => `9${String(randomInt(1_000_000_000)).padStart(9, '0')}`;
