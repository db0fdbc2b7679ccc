import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { usePageTexts } from '../language/page-texts.ts';
import { Empty } from '../states/index.ts';
import { HOME } from './screens.tsx';

export function NotFound() {
  const say = usePageTexts();
  return (
    <Empty
      title={say('notFoundTitle')}
      action={
        <Button component={Link} to={HOME}>
          {say('goHome')}
        </Button>
      }
    />
  );
}
