import { Table, Text, Title } from '@mantine/core';
import { dayInIndia } from '@kirana/domain';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { shortId } from '../../trade/ids.ts';
import type { KhataStanding } from './khata.ts';
import { useTexts } from './texts.ts';

/** Sales that are not paid in full, the oldest first, since a payment settles the oldest first. */
export function OpenSales({ khata }: { readonly khata: KhataStanding }) {
  const say = useTexts();
  const { rupees, day } = useFormats();
  const today = dayInIndia(Date.now());
  return (
    <section className="card pad">
      <Title order={2} size="h4" mb="xs">
        {say('openSales')}
      </Title>
      {khata.openSales.length === 0 ? (
        <Text c="dimmed">{say('allPaid')}</Text>
      ) : (
        <Table className="figures">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('order')}</Table.Th>
              <Table.Th>{say('dueOn')}</Table.Th>
              <Table.Th ta="end">{say('open')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {khata.openSales.map(({ reference, dueOn, openPaise }) => (
              <Table.Tr key={reference}>
                <Table.Td>
                  <Link className="khata-link" to={`/orders/${reference}`}>
                    {shortId(reference)}
                  </Link>
                </Table.Td>
                <Table.Td className={dueOn < today ? 'khata-alarming' : undefined}>
                  {day(dueOn)}
                </Table.Td>
                <Table.Td ta="end">{rupees(openPaise)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
