import { Stack, Table, Text, Title } from '@mantine/core';
import { useDeferredValue } from 'react';
import { useFormats } from '../../../language/formats.ts';
import { Legend } from '../../../reading/Legend.tsx';
import { ReadFacts } from '../../../reading/ReadFacts.tsx';
import { ReadTitle } from '../../../reading/ReadTitle.tsx';
import type { Preview } from '../import-requests.ts';
import { useTexts } from '../texts.ts';

type PreviewRow = Preview['rows'][number];
const NO_ROWS: readonly PreviewRow[] = [];

/** Rows as they would go online: names with their spans, what was read, doubts, and mistakes with their reasons. */
export function PreviewTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const say = useTexts();
  // Drawn a few rows at a time: a press meanwhile is answered first.
  const shown = useDeferredValue(rows, NO_ROWS);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {say('previewTitle')}
      </Title>
      <Legend />
      <Table.ScrollContainer minWidth={640} className="card" tabIndex={0}>
        <table className="dense-table">
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              <th scope="col">{say('name')}</th>
              <th scope="col" className="right">
                {say('mrp')}
              </th>
              <th scope="col" className="right">
                {say('price')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) =>
              row.listing && row.reading ? (
                <ReadRow key={row.row} {...row} listing={row.listing} reading={row.reading} />
              ) : (
                <WrongRow key={row.row} {...row} />
              ),
            )}
          </tbody>
        </table>
      </Table.ScrollContainer>
    </Stack>
  );
}

type ReadRowProps = PreviewRow & Required<Pick<PreviewRow, 'listing' | 'reading'>>;

function ReadRow({ row, listing, reading, warnings = [] }: ReadRowProps) {
  const say = useTexts();
  const { rupees } = useFormats();
  return (
    <tr>
      <td className="figures">{row}</td>
      <td>
        <ReadTitle title={listing.title} spans={reading.spans} />
        <ReadFacts reading={reading} />
        {warnings.map((code) => (
          <Text key={code} size="sm" c="#6b4500">
            {say(`warning_${code}` as 'warning_no-price')}
          </Text>
        ))}
      </td>
      <td className="figures right">{rupees(listing.mrpPaise)}</td>
      <td className="figures right">{rupees(listing.pricePaise)}</td>
    </tr>
  );
}

function WrongRow({ row, cells = [], problems = [] }: PreviewRow) {
  const say = useTexts();
  return (
    <tr className="wrong-row">
      <td className="figures">{row}</td>
      <td colSpan={3}>
        <Text size="sm">{cells.filter(Boolean).join(' · ')}</Text>
        {problems.map(({ code, value }) => (
          <Text key={code} size="sm" fw={600} c="red.9">
            {say(`reason_${code}` as 'reason_no-title')}
            {value && `: ${value}`}
          </Text>
        ))}
      </td>
    </tr>
  );
}
