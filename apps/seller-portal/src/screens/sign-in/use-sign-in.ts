import { useMutation } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { keepSession } from '../../session/session-store.ts';
import { sessionOf } from '../../session/session-of.ts';
import type { TokensAnswer } from '../../session/session-of.ts';

/** Asks for a code to be sent to a phone (E.164). */
export const useCodeSending = () =>
  useMutation({
    mutationFn: (phone: string) =>
      answered(api.POST('/v1/sign-in/codes', { body: { phone, role: 'seller' } })),
  });

/** Takes the code; the session that it gives shows the screens. */
export const useSigningIn = (phone: string) =>
  useMutation({
    mutationFn: async (code: string) => {
      const body = { phone, role: 'seller', code } as const;
      const tokens = await answered(api.POST('/v1/sign-in/tokens', { body }));
      keepSession(sessionOf(tokens as TokensAnswer));
    },
  });
