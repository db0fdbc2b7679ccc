import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { QueryStates } from '../../states/index.ts';
import { FailedImport } from './FailedImport.tsx';
import { FinishedImport } from './finished/FinishedImport.tsx';
import { HeldImport } from './held/HeldImport.tsx';
import type { Import } from './import-requests.ts';
import { useImport } from './import-requests.ts';
import { RunningImport } from './RunningImport.tsx';
import { useTexts } from './texts.ts';
import { UndoneImport } from './UndoneImport.tsx';

/** One price list: to be looked at, running, done, failed or undone. */
export function ImportPage() {
  const say = useTexts();
  const { importId = '' } = useParams();
  const query = useImport(importId);
  return (
    <Screen title={query.data?.file.name ?? say('unnamed')}>
      <Anchor component={Link} to="/price-lists" c="leaf.8" underline="always" w="fit-content">
        ← {say('back')}
      </Anchor>
      <QueryStates query={query}>{(shown) => <ByState shown={shown} />}</QueryStates>
    </Screen>
  );
}

function ByState({ shown }: { readonly shown: Import }) {
  switch (shown.state) {
    case 'held':
      return <HeldImport shown={shown} />;
    case 'completed':
      return <FinishedImport shown={shown} />;
    case 'failed':
      return <FailedImport shown={shown} />;
    case 'undone':
      return <UndoneImport shown={shown} />;
    default:
      return <RunningImport shown={shown} />;
  }
}
