import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { renewedSession } from './renew-session.ts';
import type { Session } from './session-store.ts';
import { currentSession, keepSession } from './session-store.ts';

const actor = { accountId: 'acc_1', role: 'seller', sellerId: 'sel_1' };
const spent: Session = { accessToken: 'a1', refreshToken: 'r1', expiresAt: 0, actor };
const answer = (status: number, body: object = {}) =>
  ({ ok: status < 300, status, json: async () => body }) as Response;

const asked = jest.fn<typeof fetch>();
const before = globalThis.fetch;
beforeEach(() => {
  globalThis.fetch = asked;
  keepSession(spent);
});
afterEach(() => {
  globalThis.fetch = before;
  asked.mockReset();
});

describe('a session whose token has ended', () => {
  const next = { accessToken: 'a2', refreshToken: 'r2', expiresIn: 900, actor };

  it('is renewed once for all requests that wait for it: a refresh token that comes twice ends it', async () => {
    asked.mockResolvedValue(answer(200, next));
    const renewed = await Promise.all([1, 2, 3].map(() => renewedSession(spent)));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(renewed.map((session) => session?.accessToken)).toEqual(['a2', 'a2', 'a2']);
    expect(currentSession()).toMatchObject({ refreshToken: 'r2' });
  });

  it('ends where its refresh token is refused', async () => {
    asked.mockResolvedValue(answer(401));
    expect(await renewedSession(spent)).toBeNull();
    expect(currentSession()).toBeNull();
  });

  it('is kept where the service fails, or the line is down: nobody has to sign in again for that', async () => {
    asked.mockResolvedValueOnce(answer(503));
    await renewedSession(spent);
    expect(currentSession()).toEqual(spent);
    asked.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(renewedSession(spent)).rejects.toThrow();
    expect(currentSession()).toEqual(spent);
  });
});
