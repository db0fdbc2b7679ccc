import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Import, RejectedRow } from '../import-requests.ts';
import { useTexts } from '../texts.ts';
import type { SameMistake } from './corrections.ts';
import { sameMistakes } from './corrections.ts';

const MOST_GROUPS = 5;

interface BulkAnswersProps {
  readonly shown: Import;
  readonly rows: readonly RejectedRow[];
  onAnswer(group: SameMistake, text: string): void;
}

/** One answer for all rows with the same mistake. */
export function BulkAnswers({ shown, rows, onAnswer }: BulkAnswersProps) {
  const groups = sameMistakes(shown, rows).slice(0, MOST_GROUPS);
  return (
    <Stack gap="xs">
      {groups.map((group) => (
        <BulkAnswer
          key={`${group.code} ${group.field} ${group.value}`}
          group={group}
          onAnswer={(text) => onAnswer(group, text)}
        />
      ))}
    </Stack>
  );
}

interface BulkAnswerProps {
  readonly group: SameMistake;
  onAnswer(text: string): void;
}

function BulkAnswer({ group: { code, field, value, rows }, onAnswer }: BulkAnswerProps) {
  const say = useTexts();
  const [text, setText] = useState('');
  const reason = say(`reason_${code}` as 'reason_no-title');
  const told = value === '' ? reason : `${reason} (${value})`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text.trim());
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="center">
        <Text fw={600} size="sm" flex="1 1 220px">
          {say('sameMistake', { count: rows.length, reason: told })}
        </Text>
        <TextInput
          aria-label={say('forAll', { field: say(`field_${field}` as 'field_title') })}
          placeholder={say('forAll', { field: say(`field_${field}` as 'field_title') })}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          w={220}
        />
        <Button type="submit" variant="default">
          {say('applyAll')}
        </Button>
      </Group>
    </form>
  );
}
