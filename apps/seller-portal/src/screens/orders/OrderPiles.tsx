import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { Empty, More, QueryStates } from '../../states/index.ts';
import { LiveMark } from './LiveMark.tsx';
import { NewOrderNotice } from './NewOrderNotice.tsx';
import { OrderTable } from './OrderTable.tsx';
import { countsOf, ordersOf, PILE_NAMES } from './order-list.ts';
import type { Pile } from './order-list.ts';
import { useTexts } from './texts.ts';
import { useOrders } from './use-orders.ts';

const isPile = (name: string | null): name is Pile => PILE_NAMES.some((pile) => pile === name);

/** Orders in the piles a seller works through: new, to pack, to ship, on the way, done. */
export function OrderPiles() {
  const say = useTexts();
  const { pages, known, liveness, arrived } = useOrders();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('pile');
  const pile = isPile(asked) ? asked : 'new';
  const counts = countsOf(known);
  const orders = ordersOf(known, pile);
  return (
    <Screen title={say('title')} actions={<LiveMark liveness={liveness} />}>
      <NewOrderNotice order={arrived} shown={pile === 'new'} />
      <Tabs
        value={pile}
        onChange={(next) => setSearch({ pile: next ?? 'new' }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List className="piles" aria-label={say('piles')}>
          {PILE_NAMES.map((name) => (
            <Tabs.Tab key={name} value={name} className="pile">
              {say(name)} <span className={`pile-count pile-count-${name}`}>{counts[name]}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={pile} pt="sm">
          <QueryStates query={pages}>
            {() =>
              orders.length > 0 ? (
                <OrderTable orders={orders} newest={arrived?.orderId} />
              ) : (
                <Empty title={say(`empty_${pile}`)} hint={say('emptyHint')} />
              )
            }
          </QueryStates>
          <More pages={pages} mt="sm">
            {say('older')}
          </More>
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
