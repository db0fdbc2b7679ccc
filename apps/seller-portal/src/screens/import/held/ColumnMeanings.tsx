import { NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { FIELDS } from '../fields.ts';
import type { Meanings } from '../import-requests.ts';
import { useTexts } from '../texts.ts';

interface ColumnMeaningsProps {
  readonly headings: readonly string[];
  /** The heading that gave each field. */
  readonly columns: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly string[])[];
  readonly said: Meanings;
  onSay(heading: string, field: string | null): void;
}

const NOTHING = '';

/** The file's columns with what is in them, and what each is to us. */
export function ColumnMeanings({ headings, columns, samples, said, onSay }: ColumnMeaningsProps) {
  const say = useTexts();
  const fieldOf = (heading: string): string =>
    Object.hasOwn(said, heading)
      ? (said[heading] ?? NOTHING)
      : (Object.entries(columns).find(([, from]) => from === heading)?.[0] ?? NOTHING);
  const choices = [
    { value: NOTHING, label: say('ignore') },
    ...FIELDS.map((field) => ({ value: field, label: say(`field_${field}`) })),
  ];
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {say('columnsTitle')}
      </Title>
      <Text size="sm">{say('columnsHint')}</Text>
      <Table.ScrollContainer minWidth={480} className="card" tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('heading')}</Table.Th>
              <Table.Th scope="col">{say('samples')}</Table.Th>
              <Table.Th scope="col">{say('means')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {headings.map((heading, column) =>
              heading.trim() === '' ? null : (
                <Table.Tr key={column}>
                  <Table.Th scope="row">{heading}</Table.Th>
                  <Table.Td>
                    <Text size="sm" c="dimmed" lineClamp={1} maw={360}>
                      {samples
                        .map((cells) => cells[column])
                        .filter(Boolean)
                        .join(' · ')}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <NativeSelect
                      aria-label={say('meansFor', { heading })}
                      data={choices}
                      value={fieldOf(heading)}
                      onChange={({ currentTarget: { value } }) => onSay(heading, value || null)}
                    />
                  </Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
