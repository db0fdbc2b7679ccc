import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ForgetButton } from './ForgetButton.tsx';
import type { Import } from './import-requests.ts';
import { useTexts } from './texts.ts';

export function UndoneImport({ shown }: { readonly shown: Import }) {
  const say = useTexts();
  return (
    <Stack className="card" p="lg" maw={640} role="status">
      <Title order={2} size="h4">
        {say('undoneTitle')}
      </Title>
      {shown.undo && <Text>{say('undoneFacts', { ...shown.undo })}</Text>}
      <Group>
        <Button component={Link} to="/price-lists">
          {say('tryOther')}
        </Button>
        <ForgetButton importId={shown.importId} />
      </Group>
    </Stack>
  );
}
