import type { Person } from '@kirana/marketplace';
import type { BrowserContext } from 'playwright-core';

/** Signs a person in who has signed in over REST, in every page of the browser that is opened from now on. */
export const beginSession = (context: BrowserContext, person: Person): Promise<unknown> =>
  context.addInitScript(
    ([session]) => localStorage.setItem('kirana-session', session!),
    [
      JSON.stringify({
        accessToken: person.token,
        refreshToken: 'none',
        expiresAt: Date.now() + 600_000,
        actor: { accountId: person.accountId, role: 'seller', sellerId: person.sellerId },
      }),
    ],
  );
