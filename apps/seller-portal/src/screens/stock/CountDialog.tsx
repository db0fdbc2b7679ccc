import { Button, Group, NumberInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { usePageTexts } from '../../language/page-texts.ts';
import { Failure } from '../../states/index.ts';
import { Dialog } from '../../trade/Dialog.tsx';
import type { Lot } from './lot.ts';
import { useTexts } from './texts.ts';
import { useCount } from './use-lots.ts';

interface CountDialogProps {
  readonly lot: Lot;
  onClose(): void;
}

/** What was counted on the shelf; the books follow. */
export function CountDialog({ lot, onClose }: CountDialogProps) {
  const say = useTexts();
  const page = usePageTexts();
  const { draft: onHand, change, clear } = useDraft(`count:${lot.lotId}`, lot.onHand);
  const counting = useCount(lot);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    counting.mutate(onHand, {
      onSuccess: () => {
        clear(onHand);
        onClose();
      },
    });
  };
  return (
    <Dialog opened onClose={onClose} title={say('countItem', { item: lot.title ?? '' })}>
      <form onSubmit={submit}>
        <NumberInput
          data-autofocus
          label={say('counted')}
          description={say('countHint', { count: lot.reserved })}
          min={0}
          allowDecimal={false}
          value={onHand}
          onChange={(units) => change(Number(units) || 0)}
        />
        {counting.isError && <Failure error={counting.error} />}
        <Group mt="md">
          <Button type="submit" loading={counting.isPending}>
            {page('save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {page('cancel')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
