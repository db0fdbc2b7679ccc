import { Stack, Table } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import { ColumnChart } from './charts/ColumnChart.tsx';
import { Figures } from './Figures.tsx';
import type { PeriodDays, Sales } from './insight.ts';
import { RankTable } from './RankTable.tsx';
import { useShortFormats } from './short-formats.ts';
import { useTexts } from './texts.ts';
import { useInsight } from './use-insight.ts';

/** What was sold, day by day, beside the period before. */
export function SalesView({ days }: { readonly days: PeriodDays }) {
  const say = useTexts();
  const query = useInsight('sales', days);
  return (
    <QueryStates
      query={query}
      isEmpty={({ orders }) => orders.now + orders.before === 0}
      empty={<Empty title={say('noSales')} hint={say('noSalesHint')} />}
    >
      {(sales) => <SalesShown sales={sales} />}
    </QueryStates>
  );
}

function SalesShown({ sales }: { readonly sales: Sales }) {
  const say = useTexts();
  const { rupees, count } = useFormats();
  const { shortRupees, shortDay } = useShortFormats();
  const columns = sales.days.map(({ day, paise }, at) => ({
    name: shortDay(day),
    value: paise,
    before: sales.daysBefore[at]?.paise,
  }));
  return (
    <Stack>
      <Figures
        figures={[
          { name: say('sold'), figure: sales.paise, shown: rupees, more: 'good' },
          { name: say('orders'), figure: sales.orders, shown: count, more: 'good' },
          { name: say('shops'), figure: sales.shops, shown: count, more: 'good' },
          { name: say('cancelled'), figure: sales.cancelledOrders, shown: count, more: 'bad' },
        ]}
      />
      <ChartFrame
        title={say('salesByDay')}
        chart={<ColumnChart columns={columns} shown={shortRupees} />}
        columns={[say('day'), say('sold'), say('beforeColumn')]}
        rows={columns.map(({ name, value, before = 0 }) => [name, rupees(value), rupees(before)])}
      />
      <RankTable
        title={say('bestSellers')}
        head={[say('item'), say('sold'), say('beforeColumn'), say('units')]}
      >
        {sales.listings.map(({ listingId, title, paise, units }) => (
          <Table.Tr key={listingId}>
            <Table.Td className="stacked-head">{title}</Table.Td>
            <Table.Td data-label={say('sold')} ta="end" fw={600}>
              {rupees(paise.now)}
            </Table.Td>
            <Table.Td data-label={say('beforeColumn')} ta="end">
              {rupees(paise.before)}
            </Table.Td>
            <Table.Td data-label={say('units')} ta="end">
              {count(units.now)}
            </Table.Td>
          </Table.Tr>
        ))}
      </RankTable>
    </Stack>
  );
}
