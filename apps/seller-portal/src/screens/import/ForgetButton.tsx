import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { AskFirst } from '../../dialogs/AskFirst.tsx';
import { useForget } from './import-requests.ts';
import { useTexts } from './texts.ts';

export function ForgetButton({ importId }: { readonly importId: string }) {
  const say = useTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const forgetting = useForget(importId);
  const leave = (): void => {
    void queries.invalidateQueries({ queryKey: ['imports'] });
    void navigate('/price-lists');
  };
  return (
    <AskFirst
      label={say('forget')}
      title={say('forgetTitle')}
      hint={say('forgetHint')}
      action={forgetting}
      onDone={leave}
    />
  );
}
