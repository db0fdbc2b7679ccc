import { Group, NativeSelect, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { forgetDrafts } from '../drafts/use-draft.ts';
import { LANGUAGES, useLanguage } from '../language/language.tsx';
import type { Language } from '../language/language.tsx';
import { usePageTexts } from '../language/page-texts.ts';
import { signOut } from '../session/sign-out.ts';
import { PROFILE } from './screens.tsx';
import './account-menu.css';

const NAMES: Readonly<Record<Language, string>> = { en: 'English', hi: 'हिन्दी' };

export function LanguageChoice() {
  const say = usePageTexts();
  const { language, choose } = useLanguage();
  return (
    <NativeSelect
      aria-label={say('language')}
      value={language}
      onChange={({ currentTarget }) => choose(currentTarget.value as Language)}
      data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
    />
  );
}

/** Language, the business itself, and the way out. */
export function AccountMenu() {
  const say = usePageTexts();
  const queries = useQueryClient();
  const leave = async (): Promise<void> => {
    await signOut();
    forgetDrafts();
    queries.clear();
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <LanguageChoice />
      <NavLink to={PROFILE} className="account-link">
        {say('profile')}
      </NavLink>
      <UnstyledButton className="account-link" onClick={() => void leave()}>
        {say('signOut')}
      </UnstyledButton>
    </Group>
  );
}
