import { afterAll, describe, expect, it } from '@jest/globals';
import { TokenCheck } from '@kirana/service';
import { anIdentityService, freshPhone } from '../../test/an-identity-service.ts';

const identity = await anIdentityService();
afterAll(() => identity.stop());

/** A seller's owner, with somebody invited. */
async function anOwnerWho(invites: 'packer' | 'accountant') {
  const owner = (await identity.signIn(freshPhone())).body;
  const token = owner.accessToken as string;
  const phone = freshPhone();
  const body = { phone, name: 'Ramesh', staffRole: invites };
  const { body: member } = await identity.call('POST /v1/staff', { token, body });
  return { token, sellerId: owner.actor.sellerId as string, phone, member };
}

describe('staff of a seller', () => {
  it('is invited by phone, and signs in as what it was invited for', async () => {
    const { token, sellerId, phone, member } = await anOwnerWho('packer');
    expect(member).toMatchObject({ name: 'Ramesh', staffRole: 'packer', state: 'invited' });
    expect(identity.lines.some((line) => line['msg'] === 'invitation')).toBe(true);
    const { status, body } = await identity.signIn(phone, 'seller', sellerId);
    expect(status).toBe(200);
    expect(body.actor).toEqual({
      accountId: member.memberId,
      role: 'seller',
      sellerId,
      staffRole: 'packer',
    });
    expect(body.expiresIn).toBe(300);
    const jwksUrl = `${identity.url}/.well-known/jwks.json`;
    const check = new TokenCheck({ jwksUrl, tokenIssuer: 'https://identity.test' });
    expect(await check.actor(body.accessToken)).toEqual(body.actor);
    const { body: list } = await identity.call('GET /v1/staff', { token });
    expect(list.items).toMatchObject([{ memberId: member.memberId, state: 'active' }]);
  });

  it('may have a business of its own by the same phone', async () => {
    const { sellerId, phone } = await anOwnerWho('packer');
    const own = await identity.signIn(phone);
    expect(own.body.actor.sellerId).not.toBe(sellerId);
    expect(own.body.actor.staffRole).toBeUndefined();
  });

  it('is nobody who was not invited, and invited once', async () => {
    const { sellerId, token, phone } = await anOwnerWho('packer');
    expect((await identity.signIn(freshPhone(), 'seller', sellerId)).status).toBe(403);
    const body = { phone, name: 'Again', staffRole: 'accountant' };
    expect((await identity.call('POST /v1/staff', { token, body })).status).toBe(409);
  });

  it('is invited once for one key, also by two tries at once, and by no other request with it', async () => {
    const { accessToken: token } = (await identity.signIn(freshPhone())).body;
    const told = () => identity.lines.filter((line) => line['msg'] === 'invitation').length;
    const before = told();
    const body = { phone: freshPhone(), name: 'Asha', staffRole: 'packer' };
    const invite = (asked: object) =>
      identity.call('POST /v1/staff', { token, body: asked, key: 'one-key' });
    const [first, twin] = await Promise.all([invite(body), invite(body)]);
    expect([first.status, twin.status]).toEqual([201, 201]);
    expect(twin.body).toEqual(first.body);
    expect((await invite(body)).body).toEqual(first.body);
    expect((await invite({ ...body, phone: freshPhone() })).status).toBe(422);
    expect(told() - before).toBe(1);
    const { body: list } = await identity.call('GET /v1/staff', { token });
    expect(list.items).toHaveLength(1);
  });

  it('becomes something else with the next token', async () => {
    const { sellerId, token, phone, member } = await anOwnerWho('packer');
    const { body: session } = await identity.signIn(phone, 'seller', sellerId);
    const operation = `PATCH /v1/staff/${member.memberId}`;
    const body = { staffRole: 'accountant' };
    expect((await identity.call(operation, { token, body, ifMatch: '"1"' })).status).toBe(412);
    expect((await identity.call(operation, { token, body })).status).toBe(200);
    const { refreshToken } = session;
    const renewed = await identity.call('POST /v1/sign-in/refresh', { body: { refreshToken } });
    expect(renewed.body.actor.staffRole).toBe('accountant');
  });

  it('that is let go is signed out, and comes back only when invited again', async () => {
    const { sellerId, token, phone, member } = await anOwnerWho('packer');
    const { body: session } = await identity.signIn(phone, 'seller', sellerId);
    const operation = `DELETE /v1/staff/${member.memberId}`;
    expect((await identity.call(operation, { token })).status).toBe(204);
    const { refreshToken } = session;
    const refused = await identity.call('POST /v1/sign-in/refresh', { body: { refreshToken } });
    expect(refused.status).toBe(401);
    await identity.forgetCode(phone);
    expect((await identity.signIn(phone, 'seller', sellerId)).status).toBe(403);
    const body = { phone, name: 'Ramesh', staffRole: 'packer' };
    expect((await identity.call('POST /v1/staff', { token, body })).status).toBe(201);
  });
});
