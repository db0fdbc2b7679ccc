import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { listen } from '../../live/live-stream.ts';
import type { Liveness } from '../../live/live-stream.ts';
import { summaryOf } from './order.ts';
import type { Order, OrderSummary } from './order.ts';
import { withNews } from './order-list.ts';
import type { KnownOrders } from './order-list.ts';

interface OrderPage {
  readonly items: readonly Order[];
  readonly nextCursor: string | null;
}

const PAGE = 100;
/** Without the live line the list is read anew so often, ms. */
const WITHOUT_LINE_MS = 20_000;

const readPage = (cursor: string | undefined): Promise<OrderPage> =>
  answered(
    api.GET('/v1/orders', { params: { query: { limit: PAGE, ...(cursor ? { cursor } : {}) } } }),
  ) as unknown as Promise<OrderPage>;

/** The seller's orders as they are this moment: what was read, and what was heard since. */
export function useOrders() {
  const queries = useQueryClient();
  const [heard, setHeard] = useState<KnownOrders>(new Map());
  const [arrived, setArrived] = useState<OrderSummary | null>(null);
  const [liveness, setLiveness] = useState<Liveness>('waiting');
  const pages = useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam }) => readPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: liveness === 'live' ? false : WITHOUT_LINE_MS,
  });
  const onOrder = useCallback(
    (order: OrderSummary) => {
      setHeard((known) => withNews(known, [order]));
      if (order.state === 'placed') setArrived(order);
      void queries.invalidateQueries({ queryKey: ['order', order.orderId] });
    },
    [queries],
  );
  useLiveOrders(onOrder, setLiveness);
  const known = useMemo(() => {
    const read = pages.data?.pages.flatMap(({ items }) => items.map(summaryOf)) ?? [];
    return withNews(heard, read);
  }, [heard, pages.data]);
  return { pages, known, liveness, arrived };
}

/** Hears of orders as long as the screen is open. */
function useLiveOrders(
  onOrder: (order: OrderSummary) => void,
  onLiveness: (liveness: Liveness) => void,
): void {
  const queries = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    void listen({
      path: '/v1/orders/stream',
      signal: leaving.signal,
      onLiveness,
      onEvent: ({ event, data }) => {
        if (event === 'order') onOrder(JSON.parse(data) as OrderSummary);
        // Where the stream could not go on from where it was, the list tells what was missed.
        if (event === 'ready' && !(JSON.parse(data) as { resumed: boolean }).resumed) {
          void queries.invalidateQueries({ queryKey: ['orders'] });
        }
      },
    });
    return () => leaving.abort();
  }, [onOrder, onLiveness, queries]);
}
