import { Stack, Table } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import { ShareBars } from './charts/ShareBars.tsx';
import { Figures } from './Figures.tsx';
import { categoryWords } from './insight.ts';
import type { PeriodDays, SellThrough } from './insight.ts';
import { RankTable } from './RankTable.tsx';
import { useTexts } from './texts.ts';
import { useInsight } from './use-insight.ts';

/** How much of what came in was sold, and what lies. */
export function SellThroughView({ days }: { readonly days: PeriodDays }) {
  const say = useTexts();
  const query = useInsight('sell-through', days);
  return (
    <QueryStates
      query={query}
      isEmpty={({ receivedUnits, soldUnits }) => receivedUnits + soldUnits === 0}
      empty={<Empty title={say('noStock')} hint={say('noStockHint')} />}
    >
      {(sold) => <SellThroughShown sold={sold} />}
    </QueryStates>
  );
}

const share = ({ soldUnits, receivedUnits }: { soldUnits: number; receivedUnits: number }) =>
  receivedUnits === 0 ? 0 : soldUnits / receivedUnits;

function SellThroughShown({ sold }: { readonly sold: SellThrough }) {
  const say = useTexts();
  const { count, percent } = useFormats();
  const rest = (days: number | null): string => (days === null ? '–' : count(days));
  return (
    <Stack>
      <Figures
        figures={[
          { name: say('cameIn'), figure: sold.cameIn, shown: count },
          { name: say('wentOut'), figure: sold.wentOut, shown: count, more: 'good' },
          { name: say('writtenOff'), figure: sold.writtenOff, shown: count, more: 'bad' },
        ]}
      />
      <ChartFrame
        title={say('soldOfReceived', { share: percent(share(sold)) })}
        chart={
          <ShareBars
            bars={sold.categories.slice(0, 12).map((each) => ({
              name: categoryWords(each.category),
              share: share(each),
              words: percent(share(each)),
            }))}
          />
        }
        columns={[say('category'), say('soldShare'), say('soldUnits'), say('receivedUnits')]}
        rows={sold.categories.map((each) => [
          categoryWords(each.category),
          percent(share(each)),
          count(each.soldUnits),
          count(each.receivedUnits),
        ])}
      />
      <RankTable
        title={say('slowest')}
        head={[
          say('item'),
          say('soldShare'),
          say('soldUnits'),
          say('receivedUnits'),
          say('daysLeftAtSale'),
        ]}
      >
        {sold.slowest.map((each) => (
          <Table.Tr key={each.listingId}>
            <Table.Td className="stacked-head">{each.title}</Table.Td>
            <Table.Td data-label={say('soldShare')} ta="end" fw={600}>
              {percent(share(each))}
            </Table.Td>
            <Table.Td data-label={say('soldUnits')} ta="end">
              {count(each.soldUnits)}
            </Table.Td>
            <Table.Td data-label={say('receivedUnits')} ta="end">
              {count(each.receivedUnits)}
            </Table.Td>
            <Table.Td data-label={say('daysLeftAtSale')} ta="end">
              {rest(each.daysLeftAtSale)}
            </Table.Td>
          </Table.Tr>
        ))}
      </RankTable>
    </Stack>
  );
}
