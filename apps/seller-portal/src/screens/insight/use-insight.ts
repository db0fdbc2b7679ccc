import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { useSellerId } from '../../session/use-session.ts';
import type { InsightKind, InsightOf, PeriodDays } from './insight.ts';

/** The answers are some seconds old in any case. */
const FRESH_MS = 60_000;

export function useInsight<K extends InsightKind>(kind: K, days: PeriodDays) {
  const sellerId = useSellerId();
  return useQuery({
    queryKey: ['insight', sellerId, kind, days],
    staleTime: FRESH_MS,
    queryFn: () =>
      answered(
        api.GET('/v1/sellers/{sellerId}/insight/{kind}', {
          params: { path: { sellerId, kind }, query: { days } },
        }),
      ) as unknown as Promise<InsightOf[K]>,
  });
}
