import { Badge } from '@mantine/core';
import type { OrderState } from './order.ts';
import { useTexts } from './texts.ts';

export function StateBadge({ state }: { readonly state: OrderState }) {
  const say = useTexts();
  return (
    <Badge className={`order-state order-state-${state}`} tt="none" fw={600}>
      {say(`state_${state}`)}
    </Badge>
  );
}
