import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LanguageChoice } from '../../app/AccountMenu.tsx';
import { OfflineNotice } from '../../states/index.ts';
import { CodeForm } from './CodeForm.tsx';
import { PhoneForm } from './PhoneForm.tsx';
import { useTexts } from './texts.ts';
import './sign-in.css';

/** Phone, then the code that was sent to it. */
export function SignInScreen() {
  const say = useTexts();
  const [phone, setPhone] = useState<string | null>(null);
  useEffect(() => {
    document.title = `${say('title')} · Kirana`;
  }, [say]);
  return (
    <main className="sign-in">
      <OfflineNotice />
      <div className="sign-in-card card">
        <Group justify="space-between" mb="lg" wrap="nowrap">
          <img src="/icon.svg" alt="Kirana" width="44" height="44" />
          <LanguageChoice />
        </Group>
        <Title order={1} size="h2">
          {say('title')}
        </Title>
        <Text c="dimmed" mb="lg">
          {say('lead')}
        </Text>
        <Stack>
          {phone === null ? (
            <PhoneForm onSent={setPhone} />
          ) : (
            <CodeForm phone={phone} onOtherPhone={() => setPhone(null)} />
          )}
        </Stack>
      </div>
    </main>
  );
}
