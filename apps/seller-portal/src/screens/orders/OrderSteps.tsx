import { Button } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../states/index.ts';
import { CancelDialog } from './CancelDialog.tsx';
import type { Order, OrderState, OrderStep } from './order.ts';
import { useTexts } from './texts.ts';
import { useStep } from './use-order.ts';

/** The step that comes next in the life of an order; packing has a form of its own. */
const NEXT: Partial<Record<OrderState, Exclude<OrderStep, 'pack' | 'cancel'>>> = {
  placed: 'accept',
  packed: 'ship',
  shipped: 'deliver',
};

/** The buttons of an order that needs no form to go on. */
export function OrderSteps({ order }: { readonly order: Order }) {
  const say = useTexts();
  const step = useStep(order);
  const next = NEXT[order.state];
  const mayCancel = order.state === 'placed' || order.state === 'packed';
  if (!next && !mayCancel) return null;
  return (
    <>
      {step.isError && <Failure error={step.error} />}
      <div className="order-steps">
        {next && (
          <Button size="md" loading={step.isPending} onClick={() => step.mutate({ step: next })}>
            {say(`step_${next}`)}
          </Button>
        )}
        {mayCancel && <CancelButton order={order} />}
      </div>
    </>
  );
}

export function CancelButton({ order }: { readonly order: Order }) {
  const say = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="md" variant="default" onClick={() => setAsking(true)}>
        {say(order.state === 'placed' ? 'refuse' : 'cancelShort')}
      </Button>
      <CancelDialog order={order} opened={asking} onClose={() => setAsking(false)} />
    </>
  );
}
