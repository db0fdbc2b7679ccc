import { NativeSelect, Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { KINDS, PERIODS } from './insight.ts';
import type { InsightKind, PeriodDays } from './insight.ts';
import { NotFoundView } from './NotFoundView.tsx';
import { PriceView } from './PriceView.tsx';
import { SalesView } from './SalesView.tsx';
import { SellThroughView } from './SellThroughView.tsx';
import { useTexts } from './texts.ts';
import { WasteView } from './WasteView.tsx';
import '../../trade/trade.css';
import './insight.css';

const VIEWS: Record<InsightKind, ComponentType<{ days: PeriodDays }>> = {
  sales: SalesView,
  waste: WasteView,
  'sell-through': SellThroughView,
  'price-position': PriceView,
  'not-found': NotFoundView,
};
const USUAL: PeriodDays = 28;

/** What the warehouse tells a seller of its trade; what is looked at stands in the address. */
export default function InsightScreen() {
  const say = useTexts();
  const [search, setSearch] = useSearchParams();
  const kind = KINDS.find((each) => each === search.get('show')) ?? 'sales';
  const days = PERIODS.find((each) => String(each) === search.get('days')) ?? USUAL;
  const look = (next: { show?: string; days?: string }): void =>
    setSearch({ show: kind, days: String(days), ...next }, { replace: true });
  const View = VIEWS[kind];
  return (
    <Screen
      title={say('title')}
      actions={
        <NativeSelect
          aria-label={say('period')}
          data={PERIODS.map((each) => ({ value: String(each), label: say(`days_${each}`) }))}
          value={String(days)}
          onChange={({ currentTarget }) => look({ days: currentTarget.value })}
        />
      }
    >
      <Tabs value={kind} onChange={(show) => look({ show: show ?? 'sales' })} keepMounted={false}>
        <Tabs.List className="insight-kinds" aria-label={say('kinds')}>
          {KINDS.map((each) => (
            <Tabs.Tab key={each} value={each} mih={44}>
              {say(`kind_${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={kind} pt="sm">
          <View days={days} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
