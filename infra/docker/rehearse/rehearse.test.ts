import { describe, expect, it } from '@jest/globals';
import { rehearsalConfig } from './config.ts';
import { serviceHere } from './compose-here.ts';

describe('a service of Compose, run here', () => {
  const { root } = rehearsalConfig([]);

  it('keeps its command and its folders, and finds everything on this machine', () => {
    const { command, env, volumes } = serviceHere(root, 'identity-service', 7000);
    expect(command).toEqual(['apps/identity-service/dist/main.js']);
    expect(volumes).toEqual(['/var/lib/kirana/messages']);
    expect(env).toMatchObject({
      PORT: '7001',
      HOST: '127.0.0.1',
      KAFKA_BROKERS: '127.0.0.1:7020',
      WAREHOUSE_URL: 'postgres://kirana@127.0.0.1:7026/kirana',
      JWKS_URL: 'http://127.0.0.1:7001/.well-known/jwks.json',
      TOKEN_ISSUER: 'https://identity.kirana.example',
    });
  });

  it('knows the services as the portal does', () => {
    const { env } = serviceHere(root, 'sample', 7000);
    expect(env['CATALOG_URL']).toBe('http://127.0.0.1:7003');
    expect(env['SMS_FILE']).toBe('/var/lib/kirana/messages/sms.log');
  });
});
