import { Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { useFormats } from '../../language/formats.ts';
import { Failure } from '../../states/index.ts';
import { requestKey } from '../../trade/request-key.ts';
import { paiseOf, RupeeInput } from '../../trade/RupeeInput.tsx';
import { useTexts } from './texts.ts';
import { useSettle } from './use-khata.ts';
import type { Settlement } from './use-khata.ts';

const KINDS = ['repayment', 'credit-note', 'write-off'] as const;

interface Typed {
  readonly kind: Settlement['kind'];
  readonly amount: string;
  readonly reference: string;
  readonly note: string;
  readonly requestKey: string;
}
const empty = (): Typed => ({
  kind: 'repayment',
  amount: '',
  reference: '',
  note: '',
  requestKey: requestKey(),
});

/** Writes a payment down. What is typed, and its key, outlive a dropped connection: it is written once. */
export function SettleForm({ shopId }: { readonly shopId: string }) {
  const say = useTexts();
  const { rupees } = useFormats();
  const { draft, change, clear } = useDraft(`settle:${shopId}`, empty());
  const [checked, setChecked] = useState(false);
  const settling = useSettle(shopId);
  const set = (changes: Partial<Typed>): void =>
    change({ ...draft, ...changes, requestKey: requestKey() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const { amount, ...rest } = draft;
    const paise = paiseOf(amount);
    if (!paise || !draft.reference.trim()) return;
    change(draft);
    settling.mutate(
      { ...rest, paise },
      {
        onSuccess: () => {
          clear(empty());
          setChecked(false);
        },
      },
    );
  };
  return (
    <section className="card pad">
      <Title order={2} size="h4" mb="xs">
        {say('settle')}
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <NativeSelect
            label={say('kind')}
            data={KINDS.map((value) => ({ value, label: say(`kind_${value}`) }))}
            value={draft.kind}
            onChange={({ currentTarget }) => set({ kind: currentTarget.value as Typed['kind'] })}
          />
          <RupeeInput
            label={say('amount')}
            required
            checked={checked}
            value={draft.amount}
            onChange={(amount) => set({ amount })}
          />
          <TextInput
            label={say('reference')}
            description={say('referenceHint')}
            required
            maxLength={60}
            error={checked && !draft.reference.trim() && say('referenceMissing')}
            value={draft.reference}
            onChange={({ currentTarget }) => set({ reference: currentTarget.value })}
          />
          <TextInput
            label={say('note')}
            maxLength={300}
            value={draft.note}
            onChange={({ currentTarget }) => set({ note: currentTarget.value })}
          />
          {settling.isError && <Failure error={settling.error} />}
          <Button type="submit" loading={settling.isPending}>
            {say('write')}
          </Button>
          <Text role="status" fw={600} c="leaf.8" className="figures">
            {settling.isSuccess && say('written', { amount: rupees(settling.variables.paise) })}
          </Text>
        </Stack>
      </form>
    </section>
  );
}
