import { Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { More, QueryStates } from '../../states/index.ts';
import { shortId } from '../../trade/ids.ts';
import type { KhataEntry } from './khata.ts';
import { effectOf } from './khata.ts';
import { useTexts } from './texts.ts';
import { useEntries } from './use-khata.ts';

interface StatementProps {
  readonly shopId: string;
  /** What the newest entry led to: each line's balance follows from it. */
  readonly balancePaise: number;
}

/** Every entry, the newest first, with the balance after it. */
export function Statement({ shopId, balancePaise }: StatementProps) {
  const say = useTexts();
  const pages = useEntries(shopId);
  return (
    <section className="card pad">
      <Title order={2} size="h4" mb="xs">
        {say('statement')}
      </Title>
      <QueryStates
        query={pages}
        isEmpty={({ pages: [first] }) => first?.items.length === 0}
        empty={<Text c="dimmed">{say('noEntries')}</Text>}
      >
        {(data) => (
          <EntryTable
            entries={data.pages.flatMap(({ items }) => items)}
            balancePaise={balancePaise}
          />
        )}
      </QueryStates>
      <More pages={pages} mt="sm">
        {say('more')}
      </More>
    </section>
  );
}

interface Line extends KhataEntry {
  readonly after: number;
}

/** Entries with the balance after each, from the balance after the newest backwards. */
export function linesOf(entries: readonly KhataEntry[], balancePaise: number): Line[] {
  let after = balancePaise;
  return entries.map((entry) => {
    const line = { ...entry, after };
    after -= effectOf(entry);
    return line;
  });
}

function EntryTable(props: {
  readonly entries: readonly KhataEntry[];
  readonly balancePaise: number;
}) {
  const say = useTexts();
  const { rupees, day } = useFormats();
  return (
    <Table className="stacked figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('what')}</Table.Th>
          <Table.Th>{say('on')}</Table.Th>
          <Table.Th ta="end">{say('given')}</Table.Th>
          <Table.Th ta="end">{say('received')}</Table.Th>
          <Table.Th ta="end">{say('balance')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {linesOf(props.entries, props.balancePaise).map((line) => (
          <Table.Tr key={line.entryId}>
            <Table.Td className="stacked-head">
              <EntryWords entry={line} />
            </Table.Td>
            <Table.Td data-label={say('on')}>{day(line.on)}</Table.Td>
            <Table.Td
              data-label={say('given')}
              data-none={line.kind === 'sale' ? undefined : true}
              ta="end"
            >
              {line.kind === 'sale' && rupees(line.paise)}
            </Table.Td>
            <Table.Td
              data-label={say('received')}
              data-none={line.kind === 'sale' ? true : undefined}
              ta="end"
            >
              {line.kind !== 'sale' && rupees(line.paise)}
            </Table.Td>
            <Table.Td data-label={say('balance')} ta="end" fw={600}>
              {rupees(line.after)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function EntryWords({ entry }: { readonly entry: KhataEntry }) {
  const say = useTexts();
  const isOrder = entry.reference.startsWith('ord_');
  return (
    <div>
      {say(`kind_${entry.kind}`)}{' '}
      {isOrder ? (
        <Link className="khata-link" to={`/orders/${entry.reference}`}>
          {shortId(entry.reference)}
        </Link>
      ) : (
        <Text span c="dimmed" fw={400}>
          {entry.reference}
        </Text>
      )}
      {entry.note && (
        <Text size="sm" c="dimmed" fw={400}>
          {entry.note}
        </Text>
      )}
    </div>
  );
}
