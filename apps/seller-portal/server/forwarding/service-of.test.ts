import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ServiceName } from './service-of.ts';
import { serviceOf } from './service-of.ts';

const SERVICES: readonly ServiceName[] = ['identity', 'seller', 'catalog', 'order', 'media'];
const TYPES = join(import.meta.dirname, '../../src/api');

/** The paths of a service's API, as the page's client knows them. */
const pathsOf = (service: ServiceName): string[] =>
  [
    ...readFileSync(join(TYPES, `${service}.generated.ts`), 'utf8').matchAll(
      /^ {4}"(\/v1\/[^"]+)": \{$/gm,
    ),
  ].map(([, path = '']) => path);

describe('the way of a request', () => {
  it.each(SERVICES.flatMap((service) => pathsOf(service).map((path) => [path, service] as const)))(
    '%s goes to %s',
    (path, service) => {
      expect(serviceOf(path.replaceAll(/\{\w+\}/g, 'some_id'))).toBe(service);
    },
  );

  it('ends at nobody where no service knows the path', () => {
    expect(serviceOf('/v1/none')).toBeUndefined();
    expect(serviceOf('/metrics')).toBeUndefined();
  });
});
