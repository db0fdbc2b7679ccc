import { Group, Pill, Stack, Text, Title } from '@mantine/core';
import { QueryStates } from '../../../states/index.ts';
import { FIELDS } from '../fields.ts';
import type { Field } from '../fields.ts';
import type { Fix, Said, Survey } from '../import-requests.ts';
import { useSurvey } from '../import-requests.ts';
import { OneAnswer } from '../mending/OneAnswer.tsx';
import { useTexts } from '../texts.ts';

const MOST_GROUPS = 5;

interface MistakesProps {
  readonly importId: string;
  readonly said: Said;
  onFix(fixes: readonly Fix[]): void;
}

/** What is wrong in the whole file before it goes online: rows with the same mistake are mended by one answer. */
export function Mistakes({ importId, said, onFix }: MistakesProps) {
  const say = useTexts();
  const survey = useSurvey(importId, said);
  const { fixes } = said;
  return (
    <Stack gap="sm" className="card" p="md">
      <Title order={2} size="h4">
        {say('surveyTitle')}
      </Title>
      <Group gap="xs">
        {fixes.map((fix) => (
          <FixSaid
            key={`${fix.field} ${fix.from}`}
            fix={fix}
            onTakeBack={() => onFix(fixes.filter((other) => other !== fix))}
          />
        ))}
      </Group>
      <QueryStates query={survey}>
        {(found) => <Found survey={found} onFix={(fix) => onFix([...fixes, fix])} />}
      </QueryStates>
    </Stack>
  );
}

interface FixSaidProps {
  readonly fix: Fix;
  onTakeBack(): void;
}

function FixSaid({ fix: { field, from, to }, onTakeBack }: FixSaidProps) {
  const say = useTexts();
  const facts = { field: say(`field_${field}`), from: from || say('emptyCell'), to };
  return (
    <Pill
      size="lg"
      withRemoveButton
      onRemove={onTakeBack}
      removeButtonProps={{
        'aria-label': say('takeFixBack', facts),
        'aria-hidden': false,
        tabIndex: 0,
      }}
    >
      {say('fixed', facts)}
    </Pill>
  );
}

const isField = (name: string | null): name is Field => FIELDS.some((field) => field === name);

function Found({ survey, onFix }: { readonly survey: Survey; onFix(fix: Fix): void }) {
  const say = useTexts();
  const { rejected, mistakes, others } = survey;
  // One name for many products would be a mistake of its own.
  const mendable = mistakes.flatMap(({ field, ...group }) =>
    isField(field) && field !== 'title' ? [{ ...group, field }] : [],
  );
  return (
    <>
      <Text role="status">
        {rejected === 0 ? say('surveyGood') : say('surveyBad', { count: rejected })}
      </Text>
      {mendable.length > 0 && <Text size="sm">{say('surveyHint')}</Text>}
      {mendable.slice(0, MOST_GROUPS).map(({ code, field, value, rows }) => (
        <OneAnswer
          key={`${code} ${field} ${value}`}
          code={code}
          field={field}
          value={value}
          rows={rows}
          onAnswer={(to) => onFix({ field, from: value, to })}
        />
      ))}
      {others > 0 && <Text size="sm">{say('surveyOthers', { count: others })}</Text>}
    </>
  );
}
