import { Stack, Table } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import { Figures } from './Figures.tsx';
import { categoryWords } from './insight.ts';
import type { NotFound, PeriodDays } from './insight.ts';
import { RankTable } from './RankTable.tsx';
import { useTexts } from './texts.ts';
import { useInsight } from './use-insight.ts';

/** What shops looked for in vain: what one might begin to sell. */
export function NotFoundView({ days }: { readonly days: PeriodDays }) {
  const say = useTexts();
  const query = useInsight('not-found', days);
  return (
    <QueryStates
      query={query}
      isEmpty={({ searches, words }) => searches.now === 0 && words.length === 0}
      empty={<Empty title={say('noSearches')} hint={say('noSearchesHint')} />}
    >
      {(found) => <NotFoundShown found={found} />}
    </QueryStates>
  );
}

function NotFoundShown({ found }: { readonly found: NotFound }) {
  const say = useTexts();
  const { count } = useFormats();
  return (
    <Stack>
      <Figures
        figures={[
          { name: say('searches'), figure: found.searches, shown: count },
          { name: say('inVain'), figure: found.notFound, shown: count, more: 'bad' },
        ]}
      />
      <RankTable
        title={say('lookedFor')}
        head={[say('words'), say('inVain'), say('beforeColumn'), say('partly'), say('searches')]}
      >
        {found.words.map(({ words, category, searches, notFound, partlyFound }) => (
          <Table.Tr key={words}>
            <Table.Td className="stacked-head">
              <div>
                {words}
                {category && <div className="insight-small">{categoryWords(category)}</div>}
              </div>
            </Table.Td>
            <Table.Td data-label={say('inVain')} ta="end" fw={600}>
              {count(notFound.now)}
            </Table.Td>
            <Table.Td data-label={say('beforeColumn')} ta="end">
              {count(notFound.before)}
            </Table.Td>
            <Table.Td data-label={say('partly')} ta="end">
              {count(partlyFound)}
            </Table.Td>
            <Table.Td data-label={say('searches')} ta="end">
              {count(searches)}
            </Table.Td>
          </Table.Tr>
        ))}
      </RankTable>
    </Stack>
  );
}
