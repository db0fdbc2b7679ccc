import { Stack } from '@mantine/core';
import type { Import, RejectedRow } from '../import-requests.ts';
import type { SameMistake } from './corrections.ts';
import { sameMistakes } from './corrections.ts';
import { OneAnswer } from './OneAnswer.tsx';

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
        <OneAnswer
          key={`${group.code} ${group.field} ${group.value}`}
          code={group.code}
          field={group.field}
          value={group.value}
          rows={group.rows.length}
          onAnswer={(text) => onAnswer(group, text)}
        />
      ))}
    </Stack>
  );
}
