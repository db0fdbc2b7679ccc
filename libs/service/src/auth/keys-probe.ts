import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Probe } from '../health/probes.ts';
import { TokenCheck } from './token-check.ts';

/**
 * A service is ready only once it can check who asks: a new instance that began while the issuer was away would answer
 * every request with 503. Nothing to look at where the module checks no tokens.
 */
export function keysProbe(app: INestApplication): Probe[] {
  const modules = [...app.get(ModulesContainer).values()];
  if (!modules.some(({ providers }) => providers.has(TokenCheck))) return [];
  const tokens = app.get(TokenCheck, { strict: false });
  return [{ name: 'sign-in-keys', check: () => tokens.hasKeys() }];
}
