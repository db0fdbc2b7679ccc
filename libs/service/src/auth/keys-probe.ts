import type { INestApplication } from '@nestjs/common';
import { UnknownElementException } from '@nestjs/core/errors/exceptions/index.js';
import type { Probe } from '../health/probes.ts';
import { TokenCheck } from './token-check.ts';

/**
 * A service is ready only once it can check who asks: a new instance that began while the issuer was away would answer
 * every request with 503. Nothing to look at where the module checks no tokens.
 */
export function keysProbe(app: INestApplication): Probe[] {
  try {
    const tokens = app.get(TokenCheck, { strict: false });
    return [{ name: 'sign-in-keys', check: () => tokens.hasKeys() }];
  } catch (error) {
    if (error instanceof UnknownElementException) return [];
    throw error;
  }
}
