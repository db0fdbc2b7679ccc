import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTexts } from '../texts.ts';

interface OneAnswerProps {
  readonly code: string;
  readonly field: string;
  /** As written in the cells; empty where they say nothing. */
  readonly value: string;
  readonly rows: number;
  onAnswer(text: string): void;
}

/** Rows with the same mistake in the same field, and the one answer that mends them all. */
export function OneAnswer({ code, field, value, rows, onAnswer }: OneAnswerProps) {
  const say = useTexts();
  const [text, setText] = useState('');
  const reason = say(`reason_${code}` as 'reason_no-title');
  const told = value === '' ? reason : `${reason} (${value})`;
  const label = say('forAll', { field: say(`field_${field}` as 'field_title') });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text.trim());
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="center">
        <Text fw={600} size="sm" flex="1 1 220px">
          {say('sameMistake', { count: rows, reason: told })}
        </Text>
        <TextInput
          aria-label={label}
          placeholder={label}
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
