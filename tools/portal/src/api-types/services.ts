import { join } from 'node:path';
import type { OpenAPI3 } from 'openapi-typescript';
import { typesOf } from './types-of.ts';

/** The services whose operations the portal calls, by their offset from a profile's port base. */
export const SERVICES = { identity: 1, seller: 2, catalog: 3, order: 4, media: 5 } as const;
export type Service = keyof typeof SERVICES;

const CLIENT = join(import.meta.dirname, '../../../../apps/seller-portal/src/api');

export const typesFile = (service: Service): string => join(CLIENT, `${service}.generated.ts`);

/** The types of a service that runs at this port, written anew. */
export async function currentTypes(service: Service, portBase: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${portBase + SERVICES[service]}/docs-json`);
  return typesOf((await answer.json()) as OpenAPI3);
}
