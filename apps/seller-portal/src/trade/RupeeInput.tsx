import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { parseRupees } from '@kirana/domain';
import { useTradeTexts } from './texts.ts';

interface RupeeInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  /** As typed. */
  readonly value: string;
  onChange(written: string): void;
  /** Whether what is wrong with it should be said by now. */
  readonly checked: boolean;
}

/** Paise of what was typed; undefined where it is no amount. */
export function paiseOf(written: string): number | undefined {
  const reading = parseRupees(written);
  return reading.ok ? reading.value : undefined;
}

/** An amount in rupees, typed as people type it. */
export function RupeeInput({ value, onChange, checked, ...rest }: RupeeInputProps) {
  const say = useTradeTexts();
  const wrong = checked && paiseOf(value) === undefined;
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      leftSection="₹"
      {...rest}
      value={value}
      error={wrong && say('rupeesWrong')}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
