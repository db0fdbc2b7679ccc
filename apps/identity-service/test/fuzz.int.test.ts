import { afterAll, describe, expect, it } from '@jest/globals';
import { shower } from '@kirana/testing';
import { anIdentityService, freshPhone } from './an-identity-service.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 100_000);
const identity = await anIdentityService();
afterAll(() => identity.stop());

describe(`requests that nobody thought of (FUZZ_SEED=${SEED})`, () => {
  it('are answered without an error of the service; make fuzz sends many more', async () => {
    const { body } = await identity.signIn(freshPhone());
    const broken = await shower({
      url: identity.url,
      tokens: [body.accessToken, undefined],
      ids: [body.actor.sellerId, body.actor.accountId, freshPhone()],
      seed: SEED,
    });
    expect(broken).toEqual([]);
  }, 120_000);
});
