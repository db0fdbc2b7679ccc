import { Button, Fieldset, Group, Pill, Text, TextInput } from '@mantine/core';
import { parsePincode } from '@kirana/domain';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FormPart } from './ProfileFields.tsx';
import { withArea } from './profile-form.ts';
import { useTexts } from './texts.ts';

const SORTING_DISTRICT = 3;
const WHOLE = 6;

/** Areas served, by PIN code or by how PIN codes begin; the seller's own sorting district is one click away. */
export function AreaPicker({ form, mistakes, set }: FormPart) {
  const say = useTexts();
  const [written, setWritten] = useState('');
  const [refused, setRefused] = useState<'areaWrong' | 'areaCovered' | null>(null);
  const add = (area: string): void => {
    const next = withArea(form.areas, area);
    setRefused('refused' in next ? next.refused : null);
    if ('refused' in next) return;
    set({ areas: next.areas });
    setWritten('');
  };
  const addOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add(written);
  };
  const own = parsePincode(form.pincode);
  const district = own.ok ? own.value.slice(0, SORTING_DISTRICT) : null;
  const error =
    (refused && say(refused, { area: written })) ?? (mistakes.areas && say(mistakes.areas));
  return (
    <Fieldset legend={say('areas')}>
      <Text size="sm" c="dimmed" mb="xs">
        {say('areasHint')}
      </Text>
      <Group align="start" gap="xs" wrap="nowrap">
        <TextInput
          size="md"
          flex={1}
          inputMode="numeric"
          aria-label={say('area')}
          placeholder={say('area')}
          maxLength={7}
          value={written}
          error={error}
          onChange={({ currentTarget }) => setWritten(currentTarget.value)}
          onKeyDown={addOnEnter}
        />
        <Button size="md" variant="default" onClick={() => add(written)}>
          {say('addArea')}
        </Button>
      </Group>
      {district && !form.areas.includes(district) && (
        <Button variant="subtle" mt="xs" onClick={() => add(district)}>
          + {say('nearby', { area: district })}
        </Button>
      )}
      <Group gap="xs" mt="sm">
        {form.areas.map((area) => (
          <Pill
            key={area}
            size="lg"
            withRemoveButton
            removeButtonProps={{
              'aria-label': say('removeArea', { area }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
            onRemove={() => set({ areas: form.areas.filter((other) => other !== area) })}
          >
            {area.length === WHOLE ? area : say('wholeArea', { area })}
          </Pill>
        ))}
      </Group>
    </Fieldset>
  );
}
