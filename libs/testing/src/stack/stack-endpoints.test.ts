import { describe, expect, it } from '@jest/globals';
import { stackEndpoints } from './stack-endpoints.ts';

describe('stackEndpoints', () => {
  it('points at the dev profile when nothing is set', () => {
    const endpoints = stackEndpoints({});
    expect(endpoints.kafkaBrokers).toEqual(['127.0.0.1:4120']);
    expect(endpoints.warehouseUrl).toBe('postgres://kirana@127.0.0.1:4126/kirana');
    expect(endpoints.services.catalog).toBe('http://127.0.0.1:4103');
  });

  it('moves with the port base', () => {
    const endpoints = stackEndpoints({ KIRANA_PORT_BASE: '5100' });
    expect(endpoints.opensearchUrl).toBe('http://127.0.0.1:5122');
    expect(endpoints.jwksUrl).toBe('http://127.0.0.1:5101/.well-known/jwks.json');
  });

  it('points at the test profile when that is named', () => {
    expect(stackEndpoints({ KIRANA_PROFILE: 'test' }).kafkaBrokers).toEqual(['127.0.0.1:5120']);
  });

  it('lets the variables of the apps win', () => {
    const endpoints = stackEndpoints({ KAFKA_BROKERS: 'a:1,b:2', KIRANA_PORT_BASE: '5100' });
    expect(endpoints.kafkaBrokers).toEqual(['a:1', 'b:2']);
  });
});
