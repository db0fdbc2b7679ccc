import { Checkbox, Fieldset, Group, Text } from '@mantine/core';
import type { FormPart } from './ProfileFields.tsx';
import { DAYS } from './profile-form.ts';
import { useTexts } from './texts.ts';

/** The days of delivery, 1 = Monday. */
export function DayPicker({ form, mistakes, set }: FormPart) {
  const say = useTexts();
  const choose = (day: number, chosen: boolean): void =>
    set({
      days: DAYS.filter((each) => (each === day ? chosen : form.days.includes(each))),
    });
  return (
    <Fieldset legend={say('days')}>
      <Group gap="md">
        {DAYS.map((day) => (
          <Checkbox
            key={day}
            size="md"
            label={say(`day_${day}`)}
            checked={form.days.includes(day)}
            onChange={({ currentTarget }) => choose(day, currentTarget.checked)}
          />
        ))}
      </Group>
      {mistakes.days && (
        <Text size="sm" c="var(--mantine-color-error)" mt="xs" role="alert">
          {say(mistakes.days)}
        </Text>
      )}
    </Fieldset>
  );
}
