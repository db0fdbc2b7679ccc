import { Badge, Button, Table } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { shortId } from '../../trade/ids.ts';
import { useTradeTexts } from '../../trade/texts.ts';
import type { OrderSummary } from './order.ts';
import { StateBadge } from './StateBadge.tsx';
import { useTexts } from './texts.ts';
import { useStep } from './use-order.ts';

interface OrderTableProps {
  readonly orders: readonly OrderSummary[];
  /** The order that came last, to be found at once. */
  readonly newest?: string | undefined;
}

export function OrderTable({ orders, newest }: OrderTableProps) {
  const say = useTexts();
  return (
    <div className="card">
      <Table className="order-table figures" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('order')}</Table.Th>
            <Table.Th>{say('placed')}</Table.Th>
            <Table.Th>{say('shop')}</Table.Th>
            <Table.Th>{say('pincode')}</Table.Th>
            <Table.Th ta="end">{say('goods')}</Table.Th>
            <Table.Th ta="end">{say('amount')}</Table.Th>
            <Table.Th>{say('payment')}</Table.Th>
            <Table.Th>{say('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {orders.map((order) => (
            <OrderRow key={order.orderId} order={order} isNew={order.orderId === newest} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function OrderRow({ order, isNew }: { readonly order: OrderSummary; readonly isNew: boolean }) {
  const say = useTexts();
  const trade = useTradeTexts();
  const { rupees, moment } = useFormats();
  return (
    <Table.Tr className={isNew ? 'order-new' : undefined} data-order={order.orderId}>
      <Table.Td className="cell-id">
        <Link to={`/orders/${order.orderId}`} className="order-link">
          {shortId(order.orderId)}
        </Link>
        {isNew && (
          <Badge ml="xs" tt="none">
            {say('justNow')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td className="cell-placed">{moment(order.placedAt)}</Table.Td>
      <Table.Td className="cell-shop">{trade('shop', { id: shortId(order.shopId) })}</Table.Td>
      <Table.Td className="cell-pincode">{order.deliveryPincode}</Table.Td>
      <Table.Td className="cell-goods" ta="end">
        {say('items', { count: order.lines })}, {say('unitsOf', { count: order.units })}
      </Table.Td>
      <Table.Td className="cell-amount" ta="end" fw={600}>
        {rupees(order.totalPaise)}
      </Table.Td>
      <Table.Td className="cell-payment">{say(order.payment)}</Table.Td>
      <Table.Td className="cell-state">
        {order.state === 'placed' ? (
          <AcceptButton order={order} />
        ) : (
          <StateBadge state={order.state} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** A new order is accepted from the list: most are, and each is a click on the same spot. */
function AcceptButton({ order }: { readonly order: OrderSummary }) {
  const say = useTexts();
  const step = useStep(order);
  return (
    <Button
      size="xs"
      variant={step.isError ? 'outline' : 'filled'}
      loading={step.isPending}
      onClick={() => step.mutate({ step: 'accept' })}
      aria-label={say('acceptItem', { id: shortId(order.orderId) })}
    >
      {say(step.isError ? 'acceptAgain' : 'accept')}
    </Button>
  );
}
