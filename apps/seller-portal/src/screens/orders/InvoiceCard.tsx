import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { useFormats } from '../../language/formats.ts';
import { Failure, QueryStates } from '../../states/index.ts';
import { invoicePaper, printPaper, savePaper } from './invoice-paper.ts';
import { useTexts } from './texts.ts';

interface Invoice {
  readonly number: string;
  readonly issuedOn: string;
  readonly totals: {
    readonly taxablePaise: number;
    readonly cgstPaise: number;
    readonly sgstPaise: number;
    readonly igstPaise: number;
    readonly untaxedPaise: number;
    readonly totalPaise: number;
  };
}

/** The invoice of a shipped order: its sums, and the paper. */
export function InvoiceCard({ orderId }: { readonly orderId: string }) {
  const query = useQuery({
    queryKey: ['invoice', orderId],
    // An invoice never changes.
    staleTime: Infinity,
    queryFn: () =>
      answered(
        api.GET('/v1/orders/{orderId}/invoice', { params: { path: { orderId } } }),
      ) as unknown as Promise<Invoice>,
  });
  return (
    <section className="card pad">
      <QueryStates query={query}>
        {(invoice) => <InvoiceSums invoice={invoice} orderId={orderId} />}
      </QueryStates>
    </section>
  );
}

function InvoiceSums({
  invoice,
  orderId,
}: {
  readonly invoice: Invoice;
  readonly orderId: string;
}) {
  const say = useTexts();
  const { rupees, day } = useFormats();
  const printing = useMutation({ mutationFn: async () => printPaper(await invoicePaper(orderId)) });
  const saving = useMutation({
    mutationFn: async () => savePaper(await invoicePaper(orderId), `${invoice.number}.pdf`),
  });
  const failed = printing.error ?? saving.error;
  const { totals } = invoice;
  const sums = [
    [say('taxable'), totals.taxablePaise],
    ['CGST', totals.cgstPaise],
    ['SGST', totals.sgstPaise],
    ['IGST', totals.igstPaise],
    [say('untaxed'), totals.untaxedPaise],
  ] as const;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <div>
          <Title order={2} size="h4">
            {say('invoice', { number: invoice.number })}
          </Title>
          <Text c="dimmed">{day(invoice.issuedOn)}</Text>
        </div>
        <Group gap="xs">
          <Button loading={printing.isPending} onClick={() => printing.mutate()}>
            {say('print')}
          </Button>
          <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
            {say('download')}
          </Button>
        </Group>
      </Group>
      {failed && <Failure error={failed} />}
      <Table className="figures" mt="xs" maw={420}>
        <Table.Tbody>
          {sums
            .filter(([, paise]) => paise > 0)
            .map(([name, paise]) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="end">{rupees(paise)}</Table.Td>
              </Table.Tr>
            ))}
          <Table.Tr>
            <Table.Th scope="row">{say('total')}</Table.Th>
            <Table.Td ta="end" fw={700}>
              {rupees(totals.totalPaise)}
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </>
  );
}
