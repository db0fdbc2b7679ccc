import { Button, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Import, RejectedRow } from '../import-requests.ts';
import { useTexts } from '../texts.ts';
import type { Corrections } from './corrections.ts';
import { columnOf, corrected } from './corrections.ts';

const FIRST = 25;

interface RejectsTableProps {
  readonly shown: Import;
  readonly rows: readonly RejectedRow[];
  readonly corrections: Corrections;
  onCorrect(row: number, column: number, text: string): void;
}

/** Each row that was left out: its name, why, and its wrong cells to be corrected in place. */
export function RejectsTable({ shown, rows, corrections, onCorrect }: RejectsTableProps) {
  const say = useTexts();
  const [most, setMost] = useState(FIRST);
  return (
    <>
      <Table.ScrollContainer minWidth={520} tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('row')}</Table.Th>
              <Table.Th scope="col">{say('name')}</Table.Th>
              <Table.Th scope="col">{say('reason')}</Table.Th>
              <Table.Th scope="col">{say('cell')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, most).map((row) => (
              <RejectRow
                key={row.row}
                shown={shown}
                row={row}
                cells={corrected(row, corrections)}
                onCorrect={(column, text) => onCorrect(row.row, column, text)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > most && (
        <Button variant="default" w="fit-content" onClick={() => setMost(most * 4)}>
          {say('moreRows')}
        </Button>
      )}
    </>
  );
}

interface RejectRowProps {
  readonly shown: Import;
  readonly row: RejectedRow;
  /** As corrected. */
  readonly cells: readonly string[];
  onCorrect(column: number, text: string): void;
}

function RejectRow({ shown, row, cells, onCorrect }: RejectRowProps) {
  const say = useTexts();
  const problems = [row, ...row.also];
  const title = cells[columnOf(shown, 'title')] ?? cells.filter(Boolean).join(' · ');
  return (
    <Table.Tr>
      <Table.Td className="figures">{row.line}</Table.Td>
      <Table.Td>{title}</Table.Td>
      <Table.Td>
        {problems.map(({ code, value, field }) => (
          <Text key={`${code} ${field}`} size="sm" c="red.9">
            {say(`reason_${code}` as 'reason_no-title')}
            {value && `: ${value}`}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        {problems.map(({ field }) => {
          const column = columnOf(shown, field);
          return column < 0 ? null : (
            <TextInput
              key={column}
              aria-label={`${say(`field_${field}` as 'field_title')}, ${say('row')} ${row.line}`}
              value={cells[column] ?? ''}
              onChange={({ currentTarget }) => onCorrect(column, currentTarget.value)}
            />
          );
        })}
      </Table.Td>
    </Table.Tr>
  );
}
