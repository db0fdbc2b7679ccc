import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { ExpiringLot, Lot } from './lot.ts';

/** Lots that expire within 60 days, the next first. */
export const useExpiringLots = () =>
  useQuery({
    queryKey: ['lots', 'expiring'],
    queryFn: async () => {
      const { items } = (await answered(api.GET('/v1/lots/expiring'))) as unknown as {
        items: readonly ExpiringLot[];
      };
      return items;
    },
  });

interface LotPage {
  readonly items: readonly Lot[];
  readonly nextCursor: string | null;
}

/** All lots, page by page. */
export const useAllLots = () =>
  useInfiniteQuery({
    queryKey: ['lots', 'all'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/v1/lots', {
          params: { query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ) as unknown as Promise<LotPage>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Why goods leave the shelf without being sold. */
export const WRITE_OFF_REASONS = ['damaged', 'spoilt', 'stolen', 'recalled', 'given-away'] as const;
export type WriteOffReason = (typeof WRITE_OFF_REASONS)[number];

export interface WriteOff {
  readonly units: number;
  readonly reason: WriteOffReason;
  readonly note: string;
  /** The same for the same write-off, however often it is sent. */
  readonly requestKey: string;
}

/** Takes units of a lot off the books. */
export function useWriteOff({ lotId }: Lot) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ units, reason, note, requestKey }: WriteOff) =>
      answered(
        api.POST('/v1/lots/{lotId}/write-offs', {
          params: { path: { lotId }, header: { 'Idempotency-Key': requestKey } },
          body: { units, reason, ...(note.trim() ? { note: note.trim() } : {}) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lots'] }),
  });
}

/** What lies on the shelf is so many: the books follow. Names the version it was counted against. */
export function useCount({ lotId, version }: Lot) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (onHand: number) =>
      answered(
        api.PATCH('/v1/lots/{lotId}', {
          params: { path: { lotId }, header: { 'If-Match': `"${version}"` } },
          body: { onHand },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lots'] }),
  });
}
