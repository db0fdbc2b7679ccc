import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Order, OrderStep, Pick, Shortage } from './order.ts';

/** One order; read anew whenever something is heard of it. */
export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId],
    queryFn: () =>
      answered(
        api.GET('/v1/orders/{orderId}', { params: { path: { orderId } } }),
      ) as unknown as Promise<Order>,
  });

/** What to take from which lot. */
export const usePickList = (order: Order) =>
  useQuery({
    queryKey: ['order', order.orderId, 'picks', order.version],
    queryFn: async () => {
      const { items } = (await answered(
        api.GET('/v1/orders/{orderId}/pick-list', {
          params: { path: { orderId: order.orderId } },
        }),
      )) as unknown as { items: readonly Pick[] };
      return items;
    },
  });

export interface StepRequest {
  readonly step: OrderStep;
  readonly reason?: string;
  readonly shortages?: readonly Shortage[];
}

interface Versioned {
  readonly orderId: string;
  readonly version: number;
}

/**
 * Takes a step of an order. It names the version it was decided on, so sending it again after a lost answer does nothing
 * twice; whatever comes of it, the order is read anew.
 */
export function useStep({ orderId, version }: Versioned) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, reason, shortages }: StepRequest) =>
      answered(
        api.POST('/v1/orders/{orderId}/steps', {
          params: { path: { orderId }, header: { 'If-Match': `"${version}"` } },
          body: {
            step,
            ...(reason ? { reason } : {}),
            ...(shortages?.length ? { shortages: [...shortages] } : {}),
          },
        }),
      ) as unknown as Promise<Order>,
    onSuccess: (order) => queries.setQueryData(['order', orderId], order),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['order', orderId] }),
        queries.invalidateQueries({ queryKey: ['orders'] }),
      ]),
  });
}
