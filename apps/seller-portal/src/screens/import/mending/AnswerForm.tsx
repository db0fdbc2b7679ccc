import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ListingPatch } from '../../../listings/change-listings.ts';
import type { Lack } from '../../../listings/find-listings.ts';
import { useTexts } from '../texts.ts';
import type { Answer, SaidUnit } from './answer.ts';
import { patchOf, UNITS } from './answer.ts';
import { useCategories } from './use-categories.ts';

const LABELS = {
  brand: 'answerBrand',
  netQuantity: 'answerValue',
  category: 'answerCategory',
  price: 'answerPrice',
  mrp: 'answerMrp',
} as const;

interface AnswerFormProps {
  readonly lack: Lack;
  /** Of the product, for who hears the field without seeing its row; null where the answer is for all. */
  readonly name: string | null;
  readonly button: string;
  readonly busy: boolean;
  onAnswer(patch: ListingPatch): void;
}

/** The field for what is lacking, and the button that saves it. */
export function AnswerForm({ lack, name, button, busy, onAnswer }: AnswerFormProps) {
  const say = useTexts();
  const [answer, setAnswer] = useState<Answer>({ text: '', unit: 'g' });
  const [wrong, setWrong] = useState(false);
  const field = say(LABELS[lack]);
  const label = name === null ? field : say('answerFor', { field, name });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A unit alone is an answer for many rows; for one row it is an oversight.
    const empty = answer.text.trim() === '' && (name !== null || lack !== 'netQuantity');
    const patch = empty ? null : patchOf(lack, answer);
    setWrong(patch === null);
    if (patch) onAnswer(patch);
  };
  const isAmount = lack === 'price' || lack === 'mrp';
  const error = wrong && say(isAmount ? 'amountWrong' : 'quantityWrong');

  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap" align="start">
        {lack === 'category' ? (
          <CategoryChoice
            label={label}
            value={answer.text}
            onChoose={(text) => setAnswer({ ...answer, text })}
          />
        ) : (
          <TextInput
            aria-label={label}
            placeholder={field}
            inputMode={lack === 'brand' ? 'text' : 'decimal'}
            error={lack === 'brand' ? wrong : error}
            value={answer.text}
            onChange={({ currentTarget: { value: text } }) => setAnswer({ ...answer, text })}
            w={lack === 'netQuantity' ? 96 : 160}
          />
        )}
        {lack === 'netQuantity' && (
          <NativeSelect
            aria-label={say('answerUnit')}
            data={Object.keys(UNITS)}
            value={answer.unit}
            onChange={({ currentTarget: { value } }) =>
              setAnswer({ ...answer, unit: value as SaidUnit })
            }
            w={72}
          />
        )}
        <Button type="submit" variant={name === null ? 'filled' : 'default'} loading={busy}>
          {button}
        </Button>
      </Group>
    </form>
  );
}

interface CategoryChoiceProps {
  readonly label: string;
  readonly value: string;
  onChoose(category: string): void;
}

function CategoryChoice({ label, value, onChoose }: CategoryChoiceProps) {
  const say = useTexts();
  const groups = useCategories();
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={[{ value: '', label: say('chooseCategory') }, ...groups]}
      w={200}
    />
  );
}
