import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { shortId } from '../../trade/ids.ts';
import { useTradeTexts } from '../../trade/texts.ts';
import type { Order } from './order.ts';
import { summaryOf } from './order.ts';
import { useTexts } from './texts.ts';

/** Who ordered, for where, for how much. */
export function OrderFacts({ order }: { readonly order: Order }) {
  const say = useTexts();
  const trade = useTradeTexts();
  const { rupees, moment } = useFormats();
  const { payment } = summaryOf(order);
  const facts = [
    [say('amount'), rupees(order.totalPaise)],
    [say('payment'), say(payment)],
    [say('pincode'), order.deliveryPincode],
    [say('placed'), moment(order.placedAt)],
  ] as const;
  return (
    <dl className="order-facts card pad figures">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say('shop')}</dt>
        <dd>
          <Link className="order-link" to={`/khata/${order.shopId}`}>
            {trade('shop', { id: shortId(order.shopId) })}
          </Link>
        </dd>
      </div>
    </dl>
  );
}
