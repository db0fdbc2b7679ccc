import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { AllStock } from './AllStock.tsx';
import { ExpiringStock } from './ExpiringStock.tsx';
import { useTexts } from './texts.ts';
import '../../trade/trade.css';
import './stock.css';

/** Stock: what will be waste soon, and everything on the shelf. */
export default function StockScreen() {
  const say = useTexts();
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'all' ? 'all' : 'expiring';
  return (
    <Screen title={say('title')}>
      <Tabs
        value={view}
        onChange={(next) => setSearch({ view: next ?? 'expiring' }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label={say('views')}>
          <Tabs.Tab value="expiring" mih={44}>
            {say('expiring')}
          </Tabs.Tab>
          <Tabs.Tab value="all" mih={44}>
            {say('all')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="expiring" pt="sm">
          <ExpiringStock />
        </Tabs.Panel>
        <Tabs.Panel value="all" pt="sm">
          <AllStock />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
