import { Button, Group, NumberInput, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { Failure } from '../../states/index.ts';
import { paiseOf, RupeeInput } from '../../trade/RupeeInput.tsx';
import type { Khata } from './khata.ts';
import { useTexts } from './texts.ts';
import { useGrant } from './use-khata.ts';

interface TermsFormProps {
  readonly shopId: string;
  /** Null where the khata is to be opened. */
  readonly khata: Khata | null;
}

const USUAL_DAYS = 15;
const MOST_DAYS = 365;

/** How much credit a shop has, and for how long. */
export function TermsForm({ shopId, khata }: TermsFormProps) {
  const say = useTexts();
  const now = {
    limit: khata ? String(khata.limitPaise / 100) : '',
    days: khata?.termsDays ?? USUAL_DAYS,
  };
  const { draft, change, clear } = useDraft(`khata:${shopId}`, now);
  const [checked, setChecked] = useState(false);
  const granting = useGrant(shopId, khata);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const limitPaise = paiseOf(draft.limit);
    if (limitPaise === undefined) return;
    granting.mutate({ limitPaise, termsDays: draft.days }, { onSuccess: () => clear(draft) });
  };
  return (
    <section className="card pad">
      <Title order={2} size="h4" mb="xs">
        {say(khata ? 'changeTerms' : 'openKhata')}
      </Title>
      {!khata && (
        <Text c="dimmed" mb="sm">
          {say('openKhataLead')}
        </Text>
      )}
      <form onSubmit={submit} noValidate>
        <Group align="end" gap="sm">
          <RupeeInput
            label={say('limit')}
            required
            checked={checked}
            value={draft.limit}
            onChange={(limit) => change({ ...draft, limit })}
          />
          <NumberInput
            label={say('termsDays')}
            min={0}
            max={MOST_DAYS}
            allowDecimal={false}
            clampBehavior="strict"
            value={draft.days}
            onChange={(days) => change({ ...draft, days: Number(days) || 0 })}
          />
          <Button type="submit" variant={khata ? 'default' : 'filled'} loading={granting.isPending}>
            {say(khata ? 'saveTerms' : 'open_khata')}
          </Button>
        </Group>
        {granting.isError && <Failure error={granting.error} />}
      </form>
    </section>
  );
}
