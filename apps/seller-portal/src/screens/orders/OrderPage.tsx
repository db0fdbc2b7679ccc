import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { shortId } from '../../trade/ids.ts';
import { QueryStates } from '../../states/index.ts';
import { HistoryCard } from './HistoryCard.tsx';
import { InvoiceCard } from './InvoiceCard.tsx';
import { LinesCard } from './LinesCard.tsx';
import type { Order } from './order.ts';
import { OrderFacts } from './OrderFacts.tsx';
import { OrderSteps } from './OrderSteps.tsx';
import { PackForm } from './PackForm.tsx';
import { StateBadge } from './StateBadge.tsx';
import { useTexts } from './texts.ts';
import { useOrder } from './use-order.ts';

const hasInvoice = ({ state }: Order): boolean => state === 'shipped' || state === 'delivered';

/** One order: what it is, what to do next, and what was done. */
export function OrderPage() {
  const say = useTexts();
  const { orderId = '' } = useParams();
  const query = useOrder(orderId);
  return (
    <Screen
      title={say('orderTitle', { id: shortId(orderId) })}
      actions={query.data && <StateBadge state={query.data.state} />}
    >
      <Anchor component={Link} to="/orders" w="fit-content">
        {say('back')}
      </Anchor>
      <QueryStates query={query}>
        {(order) => (
          <>
            <OrderFacts order={order} />
            {hasInvoice(order) && <InvoiceCard orderId={order.orderId} />}
            {order.state === 'accepted' ? (
              <PackForm key={order.version} order={order} />
            ) : (
              <>
                <LinesCard order={order} />
                <OrderSteps order={order} />
              </>
            )}
            <HistoryCard order={order} />
          </>
        )}
      </QueryStates>
    </Screen>
  );
}
