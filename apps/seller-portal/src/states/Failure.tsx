import { Alert, Button, Text } from '@mantine/core';
import { usePageTexts } from '../language/page-texts.ts';
import { useFailureText } from './failure-text.ts';

interface FailureProps {
  readonly error: unknown;
  /** Left out where trying again is no use. */
  readonly onRetry?: () => void;
}

/** Stands where something went wrong: what, and what to do. */
export function Failure({ error, onRetry }: FailureProps) {
  const say = usePageTexts();
  const { title, details } = useFailureText()(error);
  return (
    <Alert color="red" variant="outline" title={title} role="alert" bg="white">
      {details.map((detail) => (
        <Text key={detail} size="sm" c="var(--page-ink)">
          {detail}
        </Text>
      ))}
      {onRetry && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          {say('tryAgain')}
        </Button>
      )}
    </Alert>
  );
}
