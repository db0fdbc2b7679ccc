import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ForgetButton } from './ForgetButton.tsx';
import type { Import } from './import-requests.ts';
import { useTexts } from './texts.ts';

export function FailedImport({ shown }: { readonly shown: Import }) {
  const say = useTexts();
  return (
    <Alert color="red" variant="outline" bg="white" title={say('failedTitle')}>
      <Text>{shown.failure?.message}</Text>
      <Group mt="md">
        <Button component={Link} to="/price-lists">
          {say('tryOther')}
        </Button>
        <ForgetButton importId={shown.importId} />
      </Group>
    </Alert>
  );
}
