import { Alert, Button } from '@mantine/core';
import { useDraft } from '../../drafts/use-draft.ts';
import { Failure, QueryStates } from '../../states/index.ts';
import type { Order, Pick } from './order.ts';
import { CancelButton } from './OrderSteps.tsx';
import { leavesNothing, NOT_BEGUN, shortagesOf } from './packing.ts';
import { PickTable } from './PickTable.tsx';
import { ShortLines } from './ShortLines.tsx';
import { useTexts } from './texts.ts';
import { usePickList, useStep } from './use-order.ts';

/** Packing: the lots to take in first-expiry order, ticked off one by one, and what is short. */
export function PackForm({ order }: { readonly order: Order }) {
  const picks = usePickList(order);
  return (
    <QueryStates query={picks}>{(items) => <Packing order={order} picks={items} />}</QueryStates>
  );
}

function Packing({ order, picks }: { readonly order: Order; readonly picks: readonly Pick[] }) {
  const say = useTexts();
  const { draft: packing, change, clear } = useDraft(`pack:${order.orderId}`, NOT_BEGUN);
  const step = useStep(order);
  const shortages = shortagesOf(order, packing);
  const pack = (): void =>
    step.mutate({ step: 'pack', shortages }, { onSuccess: () => clear(NOT_BEGUN) });
  return (
    <>
      <PickTable picks={picks} packing={packing} onChange={change} />
      <ShortLines order={order} picks={picks} packing={packing} onChange={change} />
      {step.isError && <Failure error={step.error} />}
      {leavesNothing(order, packing) && <Alert color="yellow">{say('nothingLeft')}</Alert>}
      <div className="order-steps">
        <Button
          size="md"
          loading={step.isPending}
          disabled={leavesNothing(order, packing)}
          onClick={pack}
        >
          {shortages.length > 0
            ? say('packPartly', { count: shortages.length })
            : say('packAll', { taken: packing.taken.length, all: picks.length })}
        </Button>
        <CancelButton order={order} />
      </div>
    </>
  );
}
