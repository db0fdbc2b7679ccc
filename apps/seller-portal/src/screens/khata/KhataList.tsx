import { Progress, Stack, Table } from '@mantine/core';
import { Link } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { useFormats } from '../../language/formats.ts';
import { Empty, More, QueryStates } from '../../states/index.ts';
import { shortId } from '../../trade/ids.ts';
import { useTradeTexts } from '../../trade/texts.ts';
import type { Khata } from './khata.ts';
import { usedShare } from './khata.ts';
import { useTexts } from './texts.ts';
import { useKhatas } from './use-khata.ts';

/** Every shop with a khata; who owes most comes first. */
export function KhataList() {
  const say = useTexts();
  const pages = useKhatas();
  return (
    <Screen title={say('title')}>
      <QueryStates
        query={pages}
        isEmpty={({ pages: [first] }) => first?.items.length === 0}
        empty={<Empty title={say('none')} hint={say('noneHint')} />}
      >
        {(data) => (
          <Stack>
            <KhataTable khatas={data.pages.flatMap(({ items }) => items)} />
            <More pages={pages} w="fit-content">
              {say('more')}
            </More>
          </Stack>
        )}
      </QueryStates>
    </Screen>
  );
}

function KhataTable({ khatas }: { readonly khatas: readonly Khata[] }) {
  const say = useTexts();
  const { rupees } = useFormats();
  const owed = khatas.reduce((sum, { balancePaise }) => sum + Math.max(0, balancePaise), 0);
  return (
    <>
      <p className="khata-owed figures">
        {rupees(owed)} <span className="dimmed">{say('owedBy', { count: khatas.length })}</span>
      </p>
      <div className="card">
        <Table className="stacked figures">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('shop')}</Table.Th>
              <Table.Th ta="end">{say('owes')}</Table.Th>
              <Table.Th ta="end">{say('underWay')}</Table.Th>
              <Table.Th ta="end">{say('limit')}</Table.Th>
              <Table.Th w={200}>{say('used')}</Table.Th>
              <Table.Th ta="end">{say('terms')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {khatas
              .toSorted((a, b) => b.balancePaise - a.balancePaise)
              .map((khata) => (
                <KhataRow key={khata.shopId} khata={khata} />
              ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function KhataRow({ khata }: { readonly khata: Khata }) {
  const say = useTexts();
  const trade = useTradeTexts();
  const { rupees, percent } = useFormats();
  const share = usedShare(khata);
  const shop = trade('shop', { id: shortId(khata.shopId) });
  return (
    <Table.Tr>
      <Table.Td className="stacked-head">
        <Link className="khata-link" to={`/khata/${khata.shopId}`}>
          {shop}
        </Link>
      </Table.Td>
      <Table.Td data-label={say('owes')} ta="end" fw={600}>
        {rupees(khata.balancePaise)}
      </Table.Td>
      <Table.Td data-label={say('underWay')} ta="end">
        {rupees(khata.heldPaise)}
      </Table.Td>
      <Table.Td data-label={say('limit')} ta="end">
        {rupees(khata.limitPaise)}
      </Table.Td>
      <Table.Td data-label={say('used')}>
        <span className="khata-used">
          <Progress
            value={share * 100}
            color={share >= 0.9 ? 'red.9' : 'leaf'}
            aria-label={say('usedOf', { shop, share: percent(share) })}
          />
          {percent(share)}
        </span>
      </Table.Td>
      <Table.Td data-label={say('terms')} ta="end">
        {say('days', { count: khata.termsDays })}
      </Table.Td>
    </Table.Tr>
  );
}
