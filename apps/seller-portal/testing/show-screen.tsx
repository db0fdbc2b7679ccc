import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../src/language/language.tsx';

/** What a request was, and what a test answers to it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}
export type Answers = (asked: Asked) => { status?: number; body?: unknown } | undefined;

/** Every request of the screen from now on is answered by the test; what it has no answer for is a 404. */
export function answerRequests(answers: Answers): Asked[] {
  const all: Asked[] = [];
  globalThis.fetch = async (input, init) => {
    const request =
      input instanceof Request
        ? input
        : new Request(new URL(String(input), 'http://localhost'), init);
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    const { method, headers } = request;
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const asked = { method, path: pathname + search, headers, body };
    all.push(asked);
    const answer = answers(asked) ?? { status: 404 };
    return new Response(JSON.stringify(answer.body ?? {}), {
      status: answer.status ?? 200,
      headers: { 'content-type': 'application/json' },
    });
  };
  return all;
}

/** Signs a seller in, as the pages below the sign-in expect. */
export function signIn(): void {
  localStorage.setItem(
    'kirana-session',
    JSON.stringify({
      accessToken: 'token',
      refreshToken: 'none',
      expiresAt: Date.now() + 3_600_000,
      actor: { accountId: 'acc_1', role: 'seller', sellerId: 'sel_1' },
    }),
  );
}

/** A screen at an address, with all that is around it in the page but the menu. */
export function showScreen(screen: ReactNode, path = '/') {
  localStorage.setItem('kirana-language', 'en');
  signIn();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <MemoryRouter initialEntries={[path]}>{screen}</MemoryRouter>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}
