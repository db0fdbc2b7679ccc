import { Stack, Table } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import { ColumnChart } from './charts/ColumnChart.tsx';
import { ShareBars } from './charts/ShareBars.tsx';
import { Figures } from './Figures.tsx';
import { categoryWords } from './insight.ts';
import type { PeriodDays, Waste } from './insight.ts';
import { RankTable } from './RankTable.tsx';
import { useShortFormats } from './short-formats.ts';
import { useTexts } from './texts.ts';
import { useInsight } from './use-insight.ts';

/** What expired unsold, in units, kilograms and rupees, beside the period before. */
export function WasteView({ days }: { readonly days: PeriodDays }) {
  const say = useTexts();
  const query = useInsight('waste', days);
  return (
    <QueryStates
      query={query}
      isEmpty={({ units, receivedUnits }) =>
        units.now + units.before + receivedUnits.now + receivedUnits.before === 0
      }
      empty={<Empty title={say('noWaste')} hint={say('noWasteHint')} />}
    >
      {(waste) => <WasteShown waste={waste} />}
    </QueryStates>
  );
}

function WasteShown({ waste }: { readonly waste: Waste }) {
  const say = useTexts();
  const { rupees, count } = useFormats();
  const { shortRupees, shortDay, kilograms, litres } = useShortFormats();
  const weeks = waste.weeks.map(({ weekStart, paise }) => ({
    name: shortDay(weekStart),
    value: paise,
  }));
  return (
    <Stack>
      <Figures
        figures={[
          { name: say('wastedMoney'), figure: waste.paise, shown: rupees, more: 'bad' },
          { name: say('wastedUnits'), figure: waste.units, shown: count, more: 'bad' },
          { name: say('wastedMass'), figure: waste.grams, shown: kilograms, more: 'bad' },
          { name: say('wastedVolume'), figure: waste.ml, shown: litres, more: 'bad' },
        ]}
      />
      <ChartFrame
        title={say('wasteByWeek')}
        chart={<ColumnChart columns={weeks} shown={shortRupees} />}
        columns={[say('week'), say('wastedMoney'), say('wastedUnits'), say('wastedMass')]}
        rows={waste.weeks.map((week) => [
          shortDay(week.weekStart),
          rupees(week.paise),
          count(week.units),
          kilograms(week.grams),
        ])}
      />
      <WasteByCategory waste={waste} />
      <RankTable
        title={say('wastedItems')}
        head={[say('item'), say('wastedMoney'), say('wastedUnits'), say('wastedContent')]}
      >
        {waste.listings.map(({ listingId, title, paise, units, grams, ml }) => (
          <Table.Tr key={listingId}>
            <Table.Td className="stacked-head">{title}</Table.Td>
            <Table.Td data-label={say('wastedMoney')} ta="end" fw={600}>
              {rupees(paise)}
            </Table.Td>
            <Table.Td data-label={say('wastedUnits')} ta="end">
              {count(units)}
            </Table.Td>
            <Table.Td data-label={say('wastedContent')} ta="end">
              {ml > 0 ? litres(ml) : kilograms(grams)}
            </Table.Td>
          </Table.Tr>
        ))}
      </RankTable>
    </Stack>
  );
}

function WasteByCategory({ waste }: { readonly waste: Waste }) {
  const say = useTexts();
  const { rupees, count } = useFormats();
  const most = Math.max(1, ...waste.categories.map(({ paise }) => paise));
  if (waste.categories.length === 0) return null;
  return (
    <ChartFrame
      title={say('wasteByCategory')}
      chart={
        <ShareBars
          bars={waste.categories.map(({ category, paise }) => ({
            name: categoryWords(category),
            share: paise / most,
            words: rupees(paise),
          }))}
        />
      }
      columns={[say('category'), say('wastedMoney'), say('wastedUnits')]}
      rows={waste.categories.map(({ category, paise, units }) => [
        categoryWords(category),
        rupees(paise),
        count(units),
      ])}
    />
  );
}
