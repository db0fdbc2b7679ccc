import { Alert } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import type { OrderSummary } from './order.ts';
import { useTexts } from './texts.ts';

interface NewOrderNoticeProps {
  readonly order: OrderSummary | null;
  /** Whether the list shows it anyway: then it is only told to those who listen. */
  readonly shown: boolean;
}

/** Says that an order has just come. The region is there before, so that screen readers hear what is put in. */
export function NewOrderNotice({ order, shown }: NewOrderNoticeProps) {
  const say = useTexts();
  const { rupees } = useFormats();
  const words =
    order && say('arrived', { amount: rupees(order.totalPaise), pincode: order.deliveryPincode });
  return (
    <div role="status">
      {order &&
        (shown ? (
          <span className="heard-only">{words}</span>
        ) : (
          <Alert color="leaf" variant="light" py="xs">
            <Link to={`/orders/${order.orderId}`}>{words}</Link>
          </Alert>
        ))}
    </div>
  );
}
