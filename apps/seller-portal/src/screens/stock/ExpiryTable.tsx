import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../language/formats.ts';
import { DaysLeft } from '../../trade/DaysLeft.tsx';
import type { ExpiringLot } from './lot.ts';
import { LotTitle } from './LotTitle.tsx';
import { MarkdownDialog } from './MarkdownDialog.tsx';
import { useTexts } from './texts.ts';
import { WriteOffDialog } from './WriteOffDialog.tsx';

type Doing = { readonly what: 'markdown' | 'writeOff'; readonly lot: ExpiringLot };

/** Rows drawn at first: a wholesaler works from the top, and an old phone draws slowly. */
const SHOWN = 60;

/** Lots with their date, and what can be done with each. */
export function ExpiryTable({ lots }: { readonly lots: readonly ExpiringLot[] }) {
  const say = useTexts();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const close = (): void => setDoing(null);
  return (
    <div className="card">
      <Table className="stacked figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('item')}</Table.Th>
            <Table.Th>{say('expiry')}</Table.Th>
            <Table.Th ta="end">{say('units')}</Table.Th>
            <Table.Th ta="end">{say('value')}</Table.Th>
            <Table.Th>{say('markdown')}</Table.Th>
            <Table.Th>
              <span className="heard-only">{say('actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lots.slice(0, shown).map((lot) => (
            <ExpiryRow key={lot.lotId} lot={lot} onDo={(what) => setDoing({ what, lot })} />
          ))}
        </Table.Tbody>
      </Table>
      {lots.length > shown && (
        <Button m="sm" variant="default" onClick={() => setShown(shown + SHOWN)}>
          {say('more', { count: lots.length - shown })}
        </Button>
      )}
      {doing?.what === 'markdown' && <MarkdownDialog lot={doing.lot} lots={lots} onClose={close} />}
      {doing?.what === 'writeOff' && <WriteOffDialog lot={doing.lot} onClose={close} />}
    </div>
  );
}

interface ExpiryRowProps {
  readonly lot: ExpiringLot;
  onDo(what: Doing['what']): void;
}

function ExpiryRow({ lot, onDo }: ExpiryRowProps) {
  const say = useTexts();
  const { rupees, day, percent } = useFormats();
  const { markdown, pricePaise, available } = lot;
  const item = lot.title ?? lot.listingId;
  return (
    <Table.Tr>
      <Table.Td className="stacked-head">
        <LotTitle lot={lot} />
      </Table.Td>
      <Table.Td data-label={say('expiry')}>
        <span>
          {day(lot.expiresOn)} <DaysLeft expiresOn={lot.expiresOn} />
        </span>
      </Table.Td>
      <Table.Td data-label={say('units')} ta="end">
        {available}
      </Table.Td>
      <Table.Td data-label={say('value')} ta="end">
        {rupees(pricePaise === null ? null : pricePaise * available)}
      </Table.Td>
      <Table.Td data-label={say('markdown')} data-none={markdown ? undefined : true}>
        {markdown
          ? say('markdownOf', {
              percent: percent(markdown.percent / 100),
              count: markdown.withinDays,
            })
          : '–'}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap" justify="flex-end">
          <Button
            size="xs"
            variant="light"
            disabled={pricePaise === null}
            onClick={() => onDo('markdown')}
            aria-label={say('markDownItem', { item })}
          >
            {say('markDownOne')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => onDo('writeOff')}
            aria-label={say('writeOffItem', { item })}
          >
            {say('writeOff')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
