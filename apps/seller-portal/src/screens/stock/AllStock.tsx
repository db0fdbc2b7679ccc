import { Button, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../language/formats.ts';
import { Empty, More, QueryStates } from '../../states/index.ts';
import { DaysLeft } from '../../trade/DaysLeft.tsx';
import { CountDialog } from './CountDialog.tsx';
import type { Lot } from './lot.ts';
import { LotTitle } from './LotTitle.tsx';
import { useTexts } from './texts.ts';
import { useAllLots } from './use-lots.ts';
import { WriteOffDialog } from './WriteOffDialog.tsx';

type Doing = { readonly what: 'count' | 'writeOff'; readonly lot: Lot };

/** Every lot, page by page, with what was promised of it and what is free. */
export function AllStock() {
  const say = useTexts();
  const pages = useAllLots();
  return (
    <QueryStates
      query={pages}
      isEmpty={({ pages: [first] }) => first?.items.length === 0}
      empty={<Empty title={say('noStock')} hint={say('noStockHint')} />}
    >
      {(data) => (
        <Stack>
          <LotTable lots={data.pages.flatMap(({ items }) => items)} />
          <More pages={pages} w="fit-content">
            {say('nextPage')}
          </More>
        </Stack>
      )}
    </QueryStates>
  );
}

function LotTable({ lots }: { readonly lots: readonly Lot[] }) {
  const say = useTexts();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  return (
    <div className="card">
      <Table className="stacked figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('item')}</Table.Th>
            <Table.Th>{say('expiry')}</Table.Th>
            <Table.Th ta="end">{say('onShelf')}</Table.Th>
            <Table.Th ta="end">{say('promised')}</Table.Th>
            <Table.Th ta="end">{say('free')}</Table.Th>
            <Table.Th>
              <span className="heard-only">{say('actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lots.map((lot) => (
            <LotRow key={lot.lotId} lot={lot} onDo={(what) => setDoing({ what, lot })} />
          ))}
        </Table.Tbody>
      </Table>
      {doing?.what === 'count' && <CountDialog lot={doing.lot} onClose={close} />}
      {doing?.what === 'writeOff' && <WriteOffDialog lot={doing.lot} onClose={close} />}
    </div>
  );
}

interface LotRowProps {
  readonly lot: Lot;
  onDo(what: Doing['what']): void;
}

function LotRow({ lot, onDo }: LotRowProps) {
  const say = useTexts();
  const { day } = useFormats();
  const item = lot.title ?? lot.listingId;
  return (
    <Table.Tr>
      <Table.Td className="stacked-head">
        <LotTitle lot={lot} />
      </Table.Td>
      <Table.Td data-label={say('expiry')}>
        <span>
          {lot.expiresOn && `${day(lot.expiresOn)} `}
          <DaysLeft expiresOn={lot.expiresOn} />
        </span>
      </Table.Td>
      <Table.Td data-label={say('onShelf')} ta="end">
        {lot.onHand}
      </Table.Td>
      <Table.Td data-label={say('promised')} ta="end">
        {lot.reserved}
      </Table.Td>
      <Table.Td data-label={say('free')} ta="end" fw={600}>
        {lot.available}
      </Table.Td>
      <Table.Td>
        <Button.Group className="row-actions">
          <Button
            size="xs"
            variant="default"
            onClick={() => onDo('count')}
            aria-label={say('countItem', { item })}
          >
            {say('count')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={lot.available === 0}
            onClick={() => onDo('writeOff')}
            aria-label={say('writeOffItem', { item })}
          >
            {say('writeOff')}
          </Button>
        </Button.Group>
      </Table.Td>
    </Table.Tr>
  );
}
