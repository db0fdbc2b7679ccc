import { Button, Group, NumberInput, Table, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { usePageTexts } from '../../language/page-texts.ts';
import { useFormats } from '../../language/formats.ts';
import { Failure } from '../../states/index.ts';
import { Dialog } from '../../trade/Dialog.tsx';
import type { ExpiringLot } from './lot.ts';
import {
  markdownEffect,
  markedLots,
  markedPaise,
  MOST_DAYS,
  MOST_PERCENT,
} from './markdown-effect.ts';
import { useTexts } from './texts.ts';
import { useMarkDown } from './use-mark-down.ts';

interface MarkdownDialogProps {
  readonly lot: ExpiringLot;
  readonly lots: readonly ExpiringLot[];
  onClose(): void;
}

const SUGGESTED = 20;
const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** How much cheaper one listing's goods get from how many days before their date; the effect changes as one types. */
export function MarkdownDialog({ lot, lots, onClose }: MarkdownDialogProps) {
  const say = useTexts();
  const page = usePageTexts();
  const marking = useMarkDown();
  const { draft, change, clear } = useDraft(`markdown:${lot.listingId}`, {
    percent: lot.markdown?.percent ?? SUGGESTED,
    withinDays: lot.markdown?.withinDays ?? within(lot.daysLeft, 1, MOST_DAYS),
  });
  const send = async (percent: number): Promise<void> => {
    const request = { listingIds: [lot.listingId], withinDays: draft.withinDays, percent };
    const { failed } = await marking.mutateAsync(request);
    if (failed.length > 0) return;
    clear(draft);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(draft.percent);
  };
  return (
    <Dialog opened onClose={onClose} title={say('markDownItem', { item: lot.title ?? '' })}>
      <form onSubmit={submit}>
        <Group align="end" gap="sm">
          <NumberInput
            data-autofocus
            label={say('cheaperBy')}
            suffix=" %"
            min={1}
            max={MOST_PERCENT}
            allowDecimal={false}
            clampBehavior="strict"
            value={draft.percent}
            onChange={(percent) => change({ ...draft, percent: Number(percent) || 1 })}
          />
          <NumberInput
            label={say('fromDays')}
            min={1}
            max={MOST_DAYS}
            allowDecimal={false}
            clampBehavior="strict"
            value={draft.withinDays}
            onChange={(days) => change({ ...draft, withinDays: Number(days) || 1 })}
          />
        </Group>
        <Effect lot={lot} lots={lots} {...draft} />
        {marking.data?.failed[0] && <Failure error={marking.data.failed[0].error} />}
        <Group mt="md">
          <Button type="submit" loading={marking.isPending}>
            {say('markDownOne')}
          </Button>
          {lot.markdown && (
            <Button variant="default" onClick={() => void send(0)}>
              {say('takeAway')}
            </Button>
          )}
          <Button variant="subtle" onClick={onClose}>
            {page('cancel')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface EffectProps {
  readonly lot: ExpiringLot;
  readonly lots: readonly ExpiringLot[];
  readonly percent: number;
  readonly withinDays: number;
}

function Effect({ lot, lots, percent, withinDays }: EffectProps) {
  const say = useTexts();
  const { rupees } = useFormats();
  const effect = markdownEffect(markedLots(lots, new Set([lot.listingId]), withinDays), percent);
  const price = lot.pricePaise ?? 0;
  const rows = [
    [say('priceNow'), rupees(price)],
    [say('priceThen'), rupees(markedPaise(price, percent))],
    [say('unitsThen'), String(effect.units)],
    [say('lostIfUnsold'), rupees(effect.fullPaise)],
    [say('broughtIfSold'), rupees(effect.bringsPaise)],
  ] as const;
  return (
    <div aria-live="polite">
      <Table className="figures" mt="sm">
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td ta="end" fw={600}>
                {value}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {effect.belowCostUnits > 0 && (
        <Text fw={600} c="#8f1a11">
          {say('belowCost', { count: effect.belowCostUnits })}
        </Text>
      )}
    </div>
  );
}
