import { afterAll, describe, expect, it } from '@jest/globals';
import { anIdentityService, freshPhone } from './an-identity-service.ts';

const identity = await anIdentityService({ SIGN_IN_CODES_PER_ADDRESS: '2' });
afterAll(() => identity.stop());

describe('codes asked for from one address', () => {
  it('are sent to so many phones an hour, whatever the phones; nothing else is held up', async () => {
    const ask = () =>
      identity.call('POST /v1/sign-in/codes', { body: { phone: freshPhone(), role: 'seller' } });
    expect([(await ask()).status, (await ask()).status]).toEqual([202, 202]);
    const refused = await ask();
    expect(refused).toMatchObject({
      status: 429,
      body: { type: 'https://kirana.example/problems/too-many-requests' },
    });
    expect(refused.body.retryAfterSeconds).toBeGreaterThan(60);
    expect((await identity.call('GET /.well-known/jwks.json')).status).toBe(200);
  });
});
