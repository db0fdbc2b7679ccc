import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { EntryKind, Khata, KhataEntry, KhataStanding } from './khata.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
const pageQuery = (cursor: string | undefined) => ({ limit: 100, ...(cursor ? { cursor } : {}) });
const firstPage = undefined as string | undefined;
const after = ({ nextCursor }: Page<unknown>): string | undefined => nextCursor ?? undefined;

export const useKhatas = () =>
  useInfiniteQuery({
    queryKey: ['khata', 'all'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/v1/khata', { params: { query: pageQuery(pageParam) } }),
      ) as unknown as Promise<Page<Khata>>,
    initialPageParam: firstPage,
    getNextPageParam: after,
  });

/** Null where the shop has no khata with this seller. */
export const useKhata = (shopId: string) =>
  useQuery({
    queryKey: ['khata', shopId],
    queryFn: async (): Promise<KhataStanding | null> => {
      try {
        return (await answered(
          api.GET('/v1/khata/{partyId}', { params: { path: { partyId: shopId } } }),
        )) as unknown as KhataStanding;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });

export const useEntries = (shopId: string) =>
  useInfiniteQuery({
    queryKey: ['khata', shopId, 'entries'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/v1/khata/{partyId}/entries', {
          params: { path: { partyId: shopId }, query: pageQuery(pageParam) },
        }),
      ) as unknown as Promise<Page<KhataEntry>>,
    initialPageParam: firstPage,
    getNextPageParam: after,
  });

export interface Settlement {
  readonly kind: Exclude<EntryKind, 'sale'>;
  readonly paise: number;
  readonly reference: string;
  readonly note: string;
  /** The same for the same payment, however often it is sent. */
  readonly requestKey: string;
}

/** Writes down a payment, a credit note or a bad debt. */
export function useSettle(shopId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, paise, reference, note, requestKey }: Settlement) =>
      answered(
        api.POST('/v1/khata/{partyId}/entries', {
          params: { path: { partyId: shopId }, header: { 'Idempotency-Key': requestKey } },
          body: { kind, paise, reference, ...(note.trim() ? { note: note.trim() } : {}) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['khata'] }),
  });
}

export interface KhataTerms {
  readonly limitPaise: number;
  readonly termsDays: number;
}

/** Opens the khata of a shop, or changes the terms of the one that is there. */
export function useGrant(shopId: string, current: Khata | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: KhataTerms) =>
      answered(
        api.PUT('/v1/khata/{partyId}', {
          params: {
            path: { partyId: shopId },
            header: current ? { 'If-Match': `"${current.version}"` } : {},
          },
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['khata'] }),
  });
}
