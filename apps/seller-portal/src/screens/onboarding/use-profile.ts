import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useSellerId } from '../../session/use-session.ts';
import type { Profile, ProfileRequest } from './profile-form.ts';

/** The seller's own profile; null before there is one. */
export function useProfile() {
  const sellerId = useSellerId();
  return useQuery({
    queryKey: ['profile', sellerId],
    queryFn: async (): Promise<Profile | null> => {
      try {
        return await answered(
          api.GET('/v1/sellers/{sellerId}', { params: { path: { sellerId } } }),
        );
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });
}

/** Creates or replaces the profile; refused (412) where somebody changed it since `known` was read. */
export function useSavingProfile(known: Profile | null) {
  const sellerId = useSellerId();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ProfileRequest) =>
      answered(
        api.PUT('/v1/sellers/{sellerId}', {
          params: {
            path: { sellerId },
            header: known ? { 'If-Match': `"${known.version}"` } : {},
          },
          body,
        }),
      ),
    onSuccess: (saved) => queries.setQueryData(['profile', sellerId], saved),
  });
}
