import { Table, Text, Title } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import type { Order, OrderLine } from './order.ts';
import { useTexts } from './texts.ts';

/** The goods of an order with what they cost. */
export function LinesCard({ order }: { readonly order: Order }) {
  const say = useTexts();
  const { rupees } = useFormats();
  return (
    <section className="card pad">
      <Title order={2} size="h4" mb="xs">
        {say('goods')}
      </Title>
      <Table className="stacked figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('item')}</Table.Th>
            <Table.Th ta="end">{say('units')}</Table.Th>
            <Table.Th ta="end">{say('price')}</Table.Th>
            <Table.Th ta="end">{say('amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {order.lines.map((line) => (
            <Table.Tr key={line.listingId}>
              <Table.Td className="stacked-head">
                <div>
                  {line.title}
                  <LineNotes line={line} />
                </div>
              </Table.Td>
              <Table.Td data-label={say('units')} ta="end">
                {line.units}
              </Table.Td>
              <Table.Td data-label={say('price')} ta="end">
                {rupees(line.pricePaise)}
              </Table.Td>
              <Table.Td data-label={say('amount')} ta="end" fw={600}>
                {rupees(line.linePaise)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function LineNotes({ line }: { readonly line: OrderLine }) {
  const say = useTexts();
  const { rupees } = useFormats();
  const notes = [
    line.shortUnits && line.shortReason
      ? say('short', { count: line.shortUnits, reason: say(`reason_${line.shortReason}`) })
      : undefined,
    line.freeUnits ? say('free', { count: line.freeUnits }) : undefined,
    line.discountPaise ? say('discount', { amount: rupees(line.discountPaise) }) : undefined,
  ].filter((note) => note !== undefined);
  return notes.map((note) => (
    <Text key={note} size="sm" c="dimmed" fw={400}>
      {note}
    </Text>
  ));
}
