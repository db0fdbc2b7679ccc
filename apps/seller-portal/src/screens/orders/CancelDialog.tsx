import { Button, Group, Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { Dialog } from '../../trade/Dialog.tsx';
import { Failure } from '../../states/index.ts';
import type { Order } from './order.ts';
import { useTexts } from './texts.ts';
import { useStep } from './use-order.ts';

interface CancelDialogProps {
  readonly order: Order;
  readonly opened: boolean;
  onClose(): void;
}

/** Asks why, since the shop reads it. */
export function CancelDialog({ order, opened, onClose }: CancelDialogProps) {
  const say = useTexts();
  const { draft: reason, change, clear } = useDraft(`cancel:${order.orderId}`, '');
  const step = useStep(order);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    step.mutate(
      { step: 'cancel', reason: reason.trim() },
      {
        onSuccess: () => {
          clear('');
          onClose();
        },
      },
    );
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={say('cancelTitle')}>
      <form onSubmit={submit}>
        <Text mb="sm">{say('cancelLead')}</Text>
        <Textarea
          label={say('cancelReason')}
          required
          maxLength={300}
          rows={2}
          data-autofocus
          value={reason}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        {step.isError && <Failure error={step.error} />}
        <Group mt="md">
          <Button type="submit" color="red.9" loading={step.isPending} disabled={!reason.trim()}>
            {say('step_cancel')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('keepOrder')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
