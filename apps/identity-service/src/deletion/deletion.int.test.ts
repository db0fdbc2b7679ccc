import { afterAll, describe, expect, it } from '@jest/globals';
import { scanTable, TABLES } from '@kirana/dynamodb';
import type { TableDefinition } from '@kirana/dynamodb';
import { anIdentityService, freshPhone } from '../../test/an-identity-service.ts';

const identity = await anIdentityService();
afterAll(() => identity.stop());

/** Whatever the service keeps, of everybody. */
async function everythingKept(): Promise<string> {
  const own = Object.values(TABLES as Record<string, TableDefinition>).filter(
    ({ owner }) => owner === 'identity-service',
  );
  const kept = [];
  for (const table of own) {
    for await (const page of scanTable(identity.dynamo, table)) kept.push(page);
  }
  return JSON.stringify(kept);
}

describe('an account that is deleted', () => {
  it('leaves nothing of the person, only ids for the books', async () => {
    const phone = freshPhone();
    const { body } = await identity.signIn(phone, 'retailer');
    expect(await everythingKept()).toContain(phone);
    const token = body.accessToken;
    expect((await identity.call('DELETE /v1/account', { token })).status).toBe(204);
    const kept = await everythingKept();
    expect(kept).not.toContain(phone);
    expect(kept).toContain(body.actor.accountId);
    expect((await identity.call('DELETE /v1/account', { token })).status).toBe(204);
  });

  it('is signed out everywhere, and its phone signs up again as somebody new', async () => {
    const phone = freshPhone();
    const { body } = await identity.signIn(phone, 'retailer');
    await identity.call('DELETE /v1/account', { token: body.accessToken });
    const { refreshToken } = body;
    const refused = await identity.call('POST /v1/sign-in/refresh', { body: { refreshToken } });
    expect(refused.status).toBe(401);
    const again = await identity.signIn(phone, 'retailer');
    expect(again.status).toBe(200);
    expect(again.body.actor.accountId).not.toBe(body.actor.accountId);
    expect(again.body.actor.shopId).not.toBe(body.actor.shopId);
  });

  it("of a seller's owner takes its staff along", async () => {
    const { body: owner } = await identity.signIn(freshPhone());
    const phone = freshPhone();
    const token = owner.accessToken;
    const invitation = { phone, name: 'Sita Devi', staffRole: 'packer' };
    await identity.call('POST /v1/staff', { token, body: invitation });
    const staff = await identity.signIn(phone, 'seller', owner.actor.sellerId);
    await identity.call('DELETE /v1/account', { token });
    const { refreshToken } = staff.body;
    const refused = await identity.call('POST /v1/sign-in/refresh', { body: { refreshToken } });
    expect(refused.status).toBe(401);
    const kept = await everythingKept();
    expect(kept).not.toContain('Sita Devi');
  });
});
