import { Button, Group, Text, TextInput } from '@mantine/core';
import { maskPhone } from '@kirana/domain';
import type { Phone } from '@kirana/domain';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { Failure } from '../../states/index.ts';
import { useTexts } from './texts.ts';
import { useCodeSending, useSigningIn } from './use-sign-in.ts';

interface CodeFormProps {
  readonly phone: string;
  onOtherPhone(): void;
}

const isRefused = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 401 || error.status === 400);

export function CodeForm({ phone, onOtherPhone }: CodeFormProps) {
  const say = useTexts();
  const [code, setCode] = useState('');
  const signing = useSigningIn(phone);
  const sending = useCodeSending();
  const refused = isRefused(signing.error);
  const failed = (signing.isError && !refused && signing.error) || sending.error;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signing.mutate(code.replaceAll(/\D/g, ''));
  };

  return (
    <form onSubmit={submit} noValidate>
      <Text mb="md" role="status">
        {say('codeSent', { phone: maskPhone(phone as Phone) })}
      </Text>
      <TextInput
        size="lg"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        required
        maxLength={7}
        label={say('code')}
        description={say('codeHint')}
        error={refused && say('codeWrong')}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        mb="md"
      />
      {failed && <Failure error={failed} />}
      <Button type="submit" size="lg" fullWidth loading={signing.isPending} mt="md">
        {say('signIn')}
      </Button>
      <Group justify="space-between" mt="md" gap="xs">
        <Button variant="subtle" onClick={() => sending.mutate(phone)} loading={sending.isPending}>
          {say('sendAgain')}
        </Button>
        <Button variant="subtle" onClick={onOtherPhone}>
          {say('otherPhone')}
        </Button>
      </Group>
    </form>
  );
}
