import { Button, TextInput } from '@mantine/core';
import { parsePhone } from '@kirana/domain';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Failure } from '../../states/index.ts';
import { useTexts } from './texts.ts';
import { useCodeSending } from './use-sign-in.ts';

export function PhoneForm({ onSent }: { onSent(phone: string): void }) {
  const say = useTexts();
  const [written, setWritten] = useState('');
  const [wrong, setWrong] = useState(false);
  const sending = useCodeSending();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const phone = parsePhone(written);
    setWrong(!phone.ok);
    if (phone.ok) sending.mutate(phone.value, { onSuccess: () => onSent(phone.value) });
  };

  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        size="lg"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        autoFocus
        required
        label={say('phone')}
        description={say('phoneHint')}
        error={wrong && say('phoneWrong')}
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        mb="md"
      />
      {sending.isError && <Failure error={sending.error} />}
      <Button type="submit" size="lg" fullWidth loading={sending.isPending} mt="md">
        {say('sendCode')}
      </Button>
    </form>
  );
}
