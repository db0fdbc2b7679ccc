import { Table, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface RankTableProps {
  readonly title: string;
  /** Names of the columns; all but the first hold numbers. */
  readonly head: readonly string[];
  readonly children: ReactNode;
}

/** A table of what comes first, second, third. */
export function RankTable({ title, head, children }: RankTableProps) {
  const id = useId();
  return (
    <section className="card pad" aria-labelledby={id}>
      <Title order={2} size="h4" mb="xs" id={id}>
        {title}
      </Title>
      <Table className="stacked figures">
        <Table.Thead>
          <Table.Tr>
            {head.map((name, at) => (
              <Table.Th key={name} ta={at === 0 ? undefined : 'end'}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </section>
  );
}
