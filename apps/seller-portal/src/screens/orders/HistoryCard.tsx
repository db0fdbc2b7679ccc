import { Text, Title } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import type { Order } from './order.ts';
import { StateBadge } from './StateBadge.tsx';
import { useTexts } from './texts.ts';

/** What was done to the order, when and why; the newest first. */
export function HistoryCard({ order }: { readonly order: Order }) {
  const say = useTexts();
  const { moment } = useFormats();
  return (
    <section className="card pad">
      <Title order={2} size="h4" mb="xs">
        {say('history')}
      </Title>
      <ol className="steps-taken">
        {order.history.toReversed().map(({ state, at, reason }) => (
          <li key={state}>
            <StateBadge state={state} />{' '}
            <Text span size="sm" c="dimmed" className="figures">
              {moment(at)}
            </Text>
            {reason && <Text size="sm">{reason}</Text>}
          </li>
        ))}
      </ol>
    </section>
  );
}
