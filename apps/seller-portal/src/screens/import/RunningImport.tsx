import { Progress, Stack, Text, Title } from '@mantine/core';
import type { Import } from './import-requests.ts';
import { useTexts } from './texts.ts';

export function RunningImport({ shown }: { readonly shown: Import }) {
  const say = useTexts();
  const { state, done, rows, progress } = shown;
  const title = state === 'undoing' ? say('undoing') : say('progressTitle');
  const known = rows !== null && state !== 'undoing';
  return (
    <Stack className="card" p="lg" maw={640}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Progress
        size="xl"
        value={known ? progress * 100 : 100}
        animated={!known}
        striped={!known}
        aria-label={title}
      />
      <Text role="status" className="figures">
        {known ? say('progress', { done, rows }) : say('counting')}
      </Text>
      <Text size="sm" c="dimmed">
        {say('leave')}
      </Text>
    </Stack>
  );
}
