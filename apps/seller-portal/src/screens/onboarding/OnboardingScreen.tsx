import { Text } from '@mantine/core';
import { Screen } from '../../app/Screen.tsx';
import { QueryStates } from '../../states/index.ts';
import { ProfileFields } from './ProfileFields.tsx';
import { useTexts } from './texts.ts';
import { useProfile } from './use-profile.ts';

/** The seller's business: asked for once before anything else, changed at any time. */
export default function OnboardingScreen() {
  const say = useTexts();
  const profile = useProfile();
  const isNew = profile.data === null;
  return (
    <Screen title={say(isNew ? 'welcome' : 'title')}>
      {isNew && <Text maw={640}>{say('welcomeHint')}</Text>}
      <QueryStates query={profile}>
        {(known) => <ProfileFields key={known?.version ?? 0} known={known} />}
      </QueryStates>
    </Screen>
  );
}
