import { Button, Group, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { useFoundPages } from '../../listings/find-listings.ts';
import type { Found, FoundListing } from '../../listings/find-listings.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { DetailsDrawer } from './details/DetailsDrawer.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFilters } from './filters.ts';
import { ListingsTable } from './table/ListingsTable.tsx';
import { useTexts } from './texts.ts';

/** All products of a seller: found, changed in place or many at once, and looked at one by one. */
export default function ListingsScreen() {
  const say = useTexts();
  const { filters, set } = useFilters();
  const found = useFoundPages(filters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const first = found.data?.pages[0];
  const total = first?.total ?? 0;
  const items = useShownInTurn(found.data?.pages ?? NO_PAGES);
  return (
    <Screen title={say('title')}>
      <FilterBar filters={filters} lacking={first?.lacking} onSet={set} />
      <Group justify="space-between">
        <Text role="status" className="figures">
          {first && !found.isPlaceholderData && say('found', { count: total })}
        </Text>
        {filters.importId && (
          <Button variant="subtle" onClick={() => set('importId', '')}>
            {say('oneImport')}: {say('showAll')}
          </Button>
        )}
      </Group>
      <QueryStates
        query={found}
        isEmpty={({ pages }) => pages[0]?.total === 0}
        empty={
          <Empty
            title={say('noneTitle')}
            hint={say('noneHint')}
            action={
              <Button component={Link} to="/price-lists">
                {say('importOne')}
              </Button>
            }
          />
        }
      >
        {() => (
          <>
            {!found.isPlaceholderData && (
              <BulkBar
                chosen={chosen}
                filters={filters}
                total={total}
                onClear={() => setChosen(new Set())}
              />
            )}
            <ListingsTable
              items={items}
              total={total}
              chosen={chosen}
              onChoose={setChosen}
              onEnd={() => {
                if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
              }}
            />
          </>
        )}
      </QueryStates>
      <DetailsDrawer />
    </Screen>
  );
}

const NO_PAGES: readonly Found[] = [];

/** Products to be drawn when nothing more urgent is to be done: a key that is pressed meanwhile is answered first. */
function useShownInTurn(pages: readonly Found[]): readonly FoundListing[] {
  const shown = useDeferredValue(pages, NO_PAGES);
  return useMemo(() => shown.flatMap(({ items }) => items), [shown]);
}
