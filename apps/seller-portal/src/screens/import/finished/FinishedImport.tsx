import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { AskFirst } from '../../../dialogs/AskFirst.tsx';
import { useFormats } from '../../../language/formats.ts';
import { ForgetButton } from '../ForgetButton.tsx';
import type { Import } from '../import-requests.ts';
import { useUndo } from '../import-requests.ts';
import { RejectedRows } from '../mending/RejectedRows.tsx';
import { useTexts } from '../texts.ts';
import { Doubts } from './Doubts.tsx';

/** What an import did, what it left out, what could be found more easily; and how to undo it. */
export function FinishedImport({ shown }: { readonly shown: Import }) {
  const say = useTexts();
  const undoing = useUndo(shown.importId);
  return (
    <Stack gap="lg">
      <Stack className="card" p="lg" gap="md">
        <div role="status">
          <Title order={2} size="h3">
            {say('doneTitle', { count: shown.accepted })}
          </Title>
        </div>
        <Counts shown={shown} />
        <Warnings shown={shown} />
        <Group>
          <Button component={Link} to={`/listings?importId=${shown.importId}`}>
            {say('seeListings')}
          </Button>
          <AskFirst
            label={say('undo')}
            title={say('undoTitle')}
            hint={say('undoHint')}
            action={undoing}
          />
          <ForgetButton importId={shown.importId} />
        </Group>
      </Stack>
      {shown.rejected > 0 && <RejectedRows shown={shown} />}
      <Doubts importId={shown.importId} />
    </Stack>
  );
}

function Counts({ shown }: { readonly shown: Import }) {
  const say = useTexts();
  const { count } = useFormats();
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      {(['created', 'updated', 'unchanged', 'rejected'] as const).map((part) => (
        <div key={part}>
          <Text size="sm" c="dimmed">
            {say(part)}
          </Text>
          <Text fz={26} fw={650} className="figures" lh={1.2}>
            {count(shown[part])}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

function Warnings({ shown: { warnings } }: { readonly shown: Import }) {
  const say = useTexts();
  const { count } = useFormats();
  const told = Object.entries(warnings).sort(([, a], [, b]) => b - a);
  if (told.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {say('warningsTitle')}
      </Text>
      {told.map(([code, rows]) => (
        <Text key={code} size="sm">
          {count(rows)} × {say(`warning_${code}` as 'warning_no-price')}
        </Text>
      ))}
    </div>
  );
}
