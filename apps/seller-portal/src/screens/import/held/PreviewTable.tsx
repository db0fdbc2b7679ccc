import { Stack, Table, Text, Title } from '@mantine/core';
import { useFormats } from '../../../language/formats.ts';
import { Legend } from '../../../reading/Legend.tsx';
import { ReadFacts } from '../../../reading/ReadFacts.tsx';
import { ReadTitle } from '../../../reading/ReadTitle.tsx';
import type { Preview } from '../import-requests.ts';
import { useTexts } from '../texts.ts';

type PreviewRow = Preview['rows'][number];

/** Rows as they would go online: names with their spans, what was read, doubts, and mistakes with their reasons. */
export function PreviewTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const say = useTexts();
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {say('previewTitle')}
      </Title>
      <Legend />
      <Table.ScrollContainer minWidth={640} className="card" tabIndex={0}>
        <Table stickyHeader striped="even" stripedColor="#fafbfa">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('row')}</Table.Th>
              <Table.Th scope="col">{say('name')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {say('mrp')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {say('price')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) =>
              row.listing && row.reading ? (
                <ReadRow key={row.row} {...row} listing={row.listing} reading={row.reading} />
              ) : (
                <WrongRow key={row.row} {...row} />
              ),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

type ReadRowProps = PreviewRow & Required<Pick<PreviewRow, 'listing' | 'reading'>>;

function ReadRow({ row, listing, reading, warnings = [] }: ReadRowProps) {
  const say = useTexts();
  const { rupees } = useFormats();
  return (
    <Table.Tr>
      <Table.Td className="figures">{row}</Table.Td>
      <Table.Td>
        <ReadTitle title={listing.title} spans={reading.spans} />
        <ReadFacts reading={reading} />
        {warnings.map((code) => (
          <Text key={code} size="sm" c="#6b4500">
            {say(`warning_${code}` as 'warning_no-price')}
          </Text>
        ))}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {rupees(listing.mrpPaise)}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {rupees(listing.pricePaise)}
      </Table.Td>
    </Table.Tr>
  );
}

function WrongRow({ row, cells = [], problems = [] }: PreviewRow) {
  const say = useTexts();
  return (
    <Table.Tr bg="#fdf1f0">
      <Table.Td className="figures">{row}</Table.Td>
      <Table.Td colSpan={3}>
        <Text size="sm">{cells.filter(Boolean).join(' · ')}</Text>
        {problems.map(({ code, value }) => (
          <Text key={code} size="sm" fw={600} c="red.9">
            {say(`reason_${code}` as 'reason_no-title')}
            {value && `: ${value}`}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}
