import { Stack, Table } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import { ShareBars } from './charts/ShareBars.tsx';
import type { PeriodDays, PricePositions } from './insight.ts';
import { RankTable } from './RankTable.tsx';
import { useTexts } from './texts.ts';
import { useInsight } from './use-insight.ts';

/** Where the seller's prices stand beside the median of the area. */
export function PriceView({ days }: { readonly days: PeriodDays }) {
  const say = useTexts();
  const query = useInsight('price-position', days);
  return (
    <QueryStates
      query={query}
      isEmpty={({ products }) => products.length === 0}
      empty={<Empty title={say('noPrices')} hint={say('noPricesHint')} />}
    >
      {(prices) => <PricesShown prices={prices} />}
    </QueryStates>
  );
}

function PricesShown({ prices }: { readonly prices: PricePositions }) {
  const say = useTexts();
  const { count } = useFormats();
  const all = Math.max(1, prices.dearer + prices.level + prices.cheaper);
  const places = (['dearer', 'level', 'cheaper'] as const).map((place) => ({
    name: say(place),
    share: prices[place] / all,
    words: count(prices[place]),
  }));
  return (
    <Stack>
      <ChartFrame
        title={say('pricesInArea', { area: prices.area })}
        chart={<ShareBars bars={places} />}
        columns={[say('place'), say('listings')]}
        rows={[
          ...places.map(({ name, words }) => [name, words]),
          [say('alone'), count(prices.alone)],
        ]}
      />
      <PriceTable prices={prices} />
    </Stack>
  );
}

function PriceTable({ prices }: { readonly prices: PricePositions }) {
  const say = useTexts();
  const { rupees, percent } = useFormats();
  return (
    <RankTable
      title={say('priceByProduct')}
      head={[say('item'), say('yourPrice'), say('median'), say('against'), say('comparedWith')]}
    >
      {prices.products.map((product) => {
        const { overMedian, market } = product;
        const word = overMedian > 0.01 ? 'bad' : overMedian < -0.01 ? 'good' : 'plain';
        return (
          <Table.Tr key={product.listingId}>
            <Table.Td className="stacked-head">{product.title}</Table.Td>
            <Table.Td data-label={say('yourPrice')} ta="end">
              {rupees(Math.round(product.unitPaise))}
            </Table.Td>
            <Table.Td data-label={say('median')} ta="end">
              {rupees(Math.round(market.medianPaise))}
            </Table.Td>
            <Table.Td data-label={say('against')} ta="end">
              <strong className={`insight-change insight-change-${word}`}>
                {overMedian >= 0 ? '+' : '−'}
                {percent(Math.abs(overMedian))}
              </strong>
            </Table.Td>
            <Table.Td data-label={say('comparedWith')} ta="end">
              {say(`sellers_${product.compared}`, { sellers: market.sellers })}
            </Table.Td>
          </Table.Tr>
        );
      })}
    </RankTable>
  );
}
