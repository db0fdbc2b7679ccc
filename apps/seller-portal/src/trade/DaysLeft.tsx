import { Badge } from '@mantine/core';
import { daysLeft } from '@kirana/domain';
import { useTradeTexts } from './texts.ts';
import './trade.css';

/** Days left up to which goods are urgent, soon, or only to be watched. */
export const URGENCY = { urgent: 7, soon: 30 } as const;
export type Urgency = 'expired' | 'urgent' | 'soon' | 'calm';

export function urgencyOf(days: number | null): Urgency {
  if (days === null) return 'calm';
  if (days < 0) return 'expired';
  if (days <= URGENCY.urgent) return 'urgent';
  return days <= URGENCY.soon ? 'soon' : 'calm';
}

/** How long goods may still be sold, in words and by colour. */
export function DaysLeft({ expiresOn }: { readonly expiresOn: string | null }) {
  const say = useTradeTexts();
  const days = daysLeft(expiresOn, Date.now());
  if (days === null) return <span className="dimmed">{say('noExpiry')}</span>;
  const words =
    days < 0 ? say('expired') : days === 0 ? say('lastDay') : say('daysLeft', { count: days });
  return (
    <Badge className={`urgency urgency-${urgencyOf(days)}`} tt="none" fw={600}>
      {words}
    </Badge>
  );
}
