import { Button, Group, NativeSelect, NumberInput, Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { usePageTexts } from '../../language/page-texts.ts';
import { useFormats } from '../../language/formats.ts';
import { Failure } from '../../states/index.ts';
import { Dialog } from '../../trade/Dialog.tsx';
import { requestKey } from '../../trade/request-key.ts';
import type { Lot } from './lot.ts';
import { useTexts } from './texts.ts';
import { useWriteOff, WRITE_OFF_REASONS } from './use-lots.ts';
import type { WriteOff, WriteOffReason } from './use-lots.ts';

interface WriteOffDialogProps {
  readonly lot: Lot;
  onClose(): void;
}

const begun = ({ available }: Lot): WriteOff => ({
  units: available,
  reason: 'damaged',
  note: '',
  requestKey: requestKey(),
});

/** Units that cannot be sold any more leave the books, with a reason that stays in the ledger. */
export function WriteOffDialog({ lot, onClose }: WriteOffDialogProps) {
  const say = useTexts();
  const page = usePageTexts();
  const { rupees } = useFormats();
  const { draft, change, clear } = useDraft(`write-off:${lot.lotId}`, begun(lot));
  const writing = useWriteOff(lot);
  // Another write-off is another request, so whatever changes it changes its key.
  const set = (changes: Partial<WriteOff>): void =>
    change({ ...draft, ...changes, requestKey: requestKey() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Kept before it is sent: after a lost answer and a reload, the same request goes out again.
    change(draft);
    writing.mutate(draft, {
      onSuccess: () => {
        clear(begun(lot));
        onClose();
      },
    });
  };
  return (
    <Dialog opened onClose={onClose} title={say('writeOffItem', { item: lot.title ?? '' })}>
      <form onSubmit={submit}>
        <Group align="end" gap="sm">
          <NumberInput
            data-autofocus
            label={say('unitsGone')}
            description={say('freeUnits', { count: lot.available })}
            min={1}
            max={lot.available}
            allowDecimal={false}
            clampBehavior="strict"
            value={draft.units}
            onChange={(units) => set({ units: Number(units) || 1 })}
          />
          <NativeSelect
            label={say('reason')}
            data={WRITE_OFF_REASONS.map((value) => ({ value, label: say(`reason_${value}`) }))}
            value={draft.reason}
            onChange={({ currentTarget }) => set({ reason: currentTarget.value as WriteOffReason })}
          />
        </Group>
        <Textarea
          mt="sm"
          label={say('note')}
          maxLength={180}
          rows={2}
          value={draft.note}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        />
        <Text mt="sm" className="figures">
          {say('writeOffWorth', { amount: rupees(draft.units * (lot.pricePaise ?? 0)) })}
        </Text>
        {writing.isError && <Failure error={writing.error} />}
        <Group mt="md">
          <Button type="submit" color="red.9" loading={writing.isPending}>
            {say('writeOffUnits', { count: draft.units })}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {page('cancel')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
