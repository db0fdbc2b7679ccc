import { afterAll, describe, expect, it } from '@jest/globals';
import { cellOf, operationsOf } from '@kirana/testing';
import type { Cell } from '@kirana/testing';
import { anIdentityService, freshPhone, OPERATOR_PHONE } from './an-identity-service.ts';

const identity = await anIdentityService();
afterAll(() => identity.stop());

const ACTORS = [
  'nobody',
  'shop',
  'seller',
  'packer',
  'accountant',
  'otherSeller',
  'analyst',
  'admin',
] as const;
type Who = (typeof ACTORS)[number];
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

const EVERYBODY: Row = ['in', 'in', 'in', 'in', 'in', 'in', 'in', 'in'];
const SIGNED_IN: Row = [401, 'in', 'in', 'in', 'in', 'in', 'in', 'in'];

/** A row an operation, a column an actor in the order of `ACTORS`; people of another seller are 404. */
const TABLE: Record<string, Row> = {
  'GET /.well-known/jwks.json': EVERYBODY,
  'POST /v1/sign-in/codes': EVERYBODY,
  // What these are given decides: a code, a refresh token. Without a right one, 401 whoever asks.
  'POST /v1/sign-in/tokens': [401, 401, 401, 401, 401, 401, 401, 401],
  'POST /v1/sign-in/refresh': [401, 401, 401, 401, 401, 401, 401, 401],
  'POST /v1/sign-in/sign-out': EVERYBODY,
  'POST /v1/sign-in/sign-out-everywhere': SIGNED_IN,
  'POST /v1/staff': [401, 403, 'in', 403, 403, 'in', 403, 403],
  'GET /v1/staff': [401, 403, 'in', 403, 403, 'in', 403, 403],
  'PATCH /v1/staff/{memberId}': [401, 403, 'in', 403, 403, 404, 403, 403],
  'DELETE /v1/staff/{memberId}': [401, 403, 'in', 403, 403, 404, 403, 403],
  // Last: nobody is left.
  'DELETE /v1/account': SIGNED_IN,
};

const tokens: Partial<Record<Who, string>> = {};
const world = { memberId: '' };

async function settle(): Promise<void> {
  const { body: owner } = await identity.signIn(freshPhone());
  tokens.seller = owner.accessToken;
  const { sellerId } = owner.actor;
  for (const staffRole of ['packer', 'accountant'] as const) {
    const phone = freshPhone();
    const body = { phone, name: 'Somebody', staffRole };
    const member = await identity.call('POST /v1/staff', { token: owner.accessToken, body });
    world.memberId = member.body.memberId;
    tokens[staffRole] = (await identity.signIn(phone, 'seller', sellerId)).body.accessToken;
  }
  tokens.shop = (await identity.signIn(freshPhone(), 'retailer')).body.accessToken;
  tokens.otherSeller = (await identity.signIn(freshPhone())).body.accessToken;
  tokens.analyst = (await identity.signIn(OPERATOR_PHONE, 'analyst')).body.accessToken;
  tokens.admin = (await identity.signIn(OPERATOR_PHONE, 'admin')).body.accessToken;
}
await settle();

const bodyOf = (operation: string): object | undefined => {
  const refreshToken = `${'s'.repeat(36)}.${'x'.repeat(43)}`;
  const bodies: Record<string, object> = {
    'POST /v1/sign-in/codes': { phone: freshPhone(), role: 'seller' },
    'POST /v1/sign-in/tokens': { phone: freshPhone(), role: 'seller', code: '123456' },
    'POST /v1/sign-in/refresh': { refreshToken },
    'POST /v1/sign-in/sign-out': { refreshToken },
    'POST /v1/staff': { phone: freshPhone(), name: 'New', staffRole: 'packer' },
    'PATCH /v1/staff/{memberId}': { name: 'Another' },
  };
  return bodies[operation];
};

describe('who may do what', () => {
  it('is laid down for every operation that the OpenAPI document names', async () => {
    expect(await operationsOf(identity.url)).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.entries(TABLE))('holds for %s', async (operation, row) => {
    // Strangers before the owner: a member is removed once.
    const found: Partial<Record<Who, Cell>> = {};
    for (const who of ACTORS.toSorted((a, b) => Number(a === 'seller') - Number(b === 'seller'))) {
      found[who] = await cellOf({
        url: identity.url,
        operation,
        token: tokens[who],
        parameters: world,
        body: bodyOf(operation),
      });
    }
    expect(found).toEqual(Object.fromEntries(ACTORS.map((who, at) => [who, row[at]])));
  });
});
