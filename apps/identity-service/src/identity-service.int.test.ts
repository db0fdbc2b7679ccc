import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import { createLogger, TokenCheck } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { Codes } from './codes/codes.ts';
import { SmsSender } from './codes/sms-sender.ts';
import { startIdentityService } from './identity-service.ts';
import { identityConfig } from './config.ts';
import { KeyRing } from './keys/key-ring.ts';

const stack = stackEndpoints();
const issuer = 'https://identity.test';
const lines: Record<string, unknown>[] = [];
const logger = createLogger('identity-service', 'info', {
  write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
});
const config = identityConfig({
  PORT: '0',
  LOG_LEVEL: 'info',
  DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
  TABLE_PREFIX: `${uniqueName()}-`,
  TOKEN_ISSUER: issuer,
  STAFF_PHONES: '+919000000001',
});
const dynamo = createDynamo({ ...config, credentials: stack.awsCredentials });
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;

let service: RunningService;
let phones = 0;
const freshPhone = () => `98${String((phones += 1)).padStart(8, '0')}`;

beforeAll(async () => {
  const own = Object.values(TABLES).filter(({ owner }) => owner === 'identity-service');
  await provisionTables(dynamo, own);
  service = await startIdentityService(config, logger);
});
afterAll(async () => {
  await service.stop();
  dynamo.close();
});

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${service.url}/v1/sign-in/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : undefined,
  };
};
const sentCode = () => String(lines.filter((line) => line['signInCode']).at(-1)?.['signInCode']);
const signIn = async (phone: string, role = 'seller') => {
  await post('codes', { phone, role });
  return post('tokens', { phone, role, code: sentCode() });
};

describe('sign-in by phone', () => {
  it('makes the account at the first sign-in and finds it at the next, however the number is written', async () => {
    const phone = freshPhone();
    const first = await signIn(phone);
    expect(first.status).toBe(200);
    expect(first.body.actor).toMatchObject({
      role: 'seller',
      sellerId: expect.stringMatching(/^sel_/),
    });
    const sender = new (class extends SmsSender {
      code = '';
      send(_phone: string, code: string) {
        this.code = code;
        return Promise.resolve();
      }
      invite() {
        return Promise.resolve();
      }
    })();
    const later = new Codes(dynamo, sender, () => Date.now() + 60_000);
    await later.send(`+91${phone}`, 'seller');
    const again = await post('tokens', {
      phone: `+91 ${phone}`,
      role: 'seller',
      code: sender.code,
    });
    expect(again.body.actor).toEqual(first.body.actor);
  });

  it('gives a token that other services can check by the published keys', async () => {
    const { body } = await signIn(freshPhone(), 'retailer');
    const jwksUrl = `${service.url}/.well-known/jwks.json`;
    const actor = await new TokenCheck({ jwksUrl, tokenIssuer: issuer }).actor(body.accessToken);
    expect(actor).toEqual(body.actor);
    const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: object[] };
    expect(keys.every((key) => !('d' in key))).toBe(true);
  });

  it('keeps old tokens valid when the signing key is rotated', async () => {
    const { body } = await signIn(freshPhone());
    await new KeyRing(dynamo).rotate();
    const check = new TokenCheck({
      jwksUrl: `${service.url}/.well-known/jwks.json`,
      tokenIssuer: issuer,
    });
    await expect(check.actor(body.accessToken)).resolves.toEqual(body.actor);
    const fresh = await signIn(freshPhone());
    await expect(check.actor(fresh.body.accessToken)).resolves.toEqual(fresh.body.actor);
  });

  it('refuses a wrong code five times, and then the right one too', async () => {
    const phone = freshPhone();
    await post('codes', { phone, role: 'seller' });
    const code = sentCode();
    const wrong = code === '111111' ? '222222' : '111111';
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const refused = await post('tokens', { phone, role: 'seller', code: wrong });
      expect(refused).toMatchObject({ status: 401, body: { why: 'wrong', triesLeft } });
    }
    expect((await post('tokens', { phone, role: 'seller', code })).body.why).toBe('used-up');
  });

  it('takes a code once', async () => {
    const phone = freshPhone();
    expect((await signIn(phone)).status).toBe(200);
    expect((await post('tokens', { phone, role: 'seller', code: sentCode() })).status).toBe(401);
  });

  it('sends no second code at once, and says when', async () => {
    const phone = freshPhone();
    expect((await post('codes', { phone, role: 'seller' })).status).toBe(202);
    const refused = await post('codes', { phone, role: 'seller' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('never logs a whole phone number', async () => {
    const phone = freshPhone();
    await signIn(phone);
    expect(JSON.stringify(lines)).not.toContain(phone);
  });

  it.each([
    [{ phone: '12345', role: 'seller' }, 'phone'],
    [{ phone: '9876543210', role: 'king' }, 'role'],
  ])('refuses %j and names %s', async (body, path) => {
    const refused = await post('codes', body);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('lets only registered phones be admin', async () => {
    expect((await post('codes', { phone: freshPhone(), role: 'admin' })).status).toBe(403);
    expect((await post('codes', { phone: '9000000001', role: 'admin' })).status).toBe(202);
  });
});

describe('a session', () => {
  it('goes on by refresh tokens that work once; a second use ends it', async () => {
    const { body } = await signIn(freshPhone());
    const second = await post('refresh', { refreshToken: body.refreshToken });
    expect(second).toMatchObject({ status: 200, body: { actor: body.actor } });
    expect((await post('refresh', { refreshToken: body.refreshToken })).status).toBe(401);
    expect((await post('refresh', { refreshToken: second.body.refreshToken })).status).toBe(401);
  });

  it('is renewed once when two refreshes come at the same moment', async () => {
    const { body } = await signIn(freshPhone());
    const both = await Promise.all(
      [1, 2].map(() => post('refresh', { refreshToken: body.refreshToken })),
    );
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  it('ends by sign-out, here or everywhere', async () => {
    const phone = freshPhone();
    const { body } = await signIn(phone);
    expect((await post('sign-out', { refreshToken: body.refreshToken })).status).toBe(204);
    expect((await post('refresh', { refreshToken: body.refreshToken })).status).toBe(401);
    const other = await signIn(freshPhone());
    const everywhere = { authorization: `Bearer ${other.body.accessToken}` };
    expect((await post('sign-out-everywhere', {}, everywhere)).status).toBe(204);
    expect((await post('refresh', { refreshToken: other.body.refreshToken })).status).toBe(401);
  });
});
