import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useDraft } from '../../drafts/use-draft.ts';
import { Failure } from '../../states/index.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { DayPicker } from './DayPicker.tsx';
import { BLANK, formOf, mistakesOf, requestOf, TERMS } from './profile-form.ts';
import type { Mistakes, Profile, ProfileForm } from './profile-form.ts';
import { Registrations } from './Registrations.tsx';
import { useTexts } from './texts.ts';
import { useSavingProfile } from './use-profile.ts';

/** What the parts of the form share. */
export interface FormPart {
  readonly form: ProfileForm;
  readonly mistakes: Mistakes;
  set(changes: Partial<ProfileForm>): void;
}

/** The form; what is typed is kept on the device until it is saved. */
export function ProfileFields({ known }: { readonly known: Profile | null }) {
  const say = useTexts();
  const navigate = useNavigate();
  const saved = known ? formOf(known) : BLANK;
  const { draft: form, change, clear } = useDraft('profile', saved);
  const [tried, setTried] = useState(false);
  const saving = useSavingProfile(known);
  const mistakes = tried ? mistakesOf(form) : {};
  const part: FormPart = { form, mistakes, set: (changes) => change({ ...form, ...changes }) };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(mistakesOf(form)).length > 0) return focusFirstMistake(event);
    saving.mutate(requestOf(form), {
      onSuccess: (next) => {
        clear(formOf(next));
        if (!known) void navigate('/price-lists');
      },
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={640} className="card" p="lg" gap="lg">
        <TextInput
          size="md"
          required
          label={say('tradeName')}
          autoComplete="organization"
          value={form.tradeName}
          error={mistakes.tradeName && say(mistakes.tradeName)}
          onChange={({ currentTarget }) => part.set({ tradeName: currentTarget.value })}
        />
        <Registrations {...part} />
        <AreaPicker {...part} />
        <DayPicker {...part} />
        <Payment {...part} />
        {!known && (
          <Checkbox
            size="md"
            label={say('agree')}
            checked={form.agreed}
            error={mistakes.agreed && say(mistakes.agreed)}
            onChange={({ currentTarget }) => part.set({ agreed: currentTarget.checked })}
          />
        )}
        {saving.isError && <Failure error={saving.error} />}
        <Button type="submit" size="md" loading={saving.isPending}>
          {say(known ? 'saveAgain' : 'save')}
        </Button>
        <Text role="status">{saving.isSuccess && say('saved')}</Text>
      </Stack>
    </form>
  );
}

function Payment({ form, mistakes, set }: FormPart) {
  const say = useTexts();
  return (
    <>
      <TextInput
        size="md"
        inputMode="decimal"
        label={say('minimum')}
        value={form.minimum}
        error={mistakes.minimum && say(mistakes.minimum)}
        onChange={({ currentTarget }) => set({ minimum: currentTarget.value })}
      />
      <NativeSelect
        size="md"
        label={say('terms')}
        value={form.terms}
        data={TERMS.map((value) => ({ value, label: say(`terms_${value}`) }))}
        onChange={({ currentTarget: { value } }) => set({ terms: value as ProfileForm['terms'] })}
      />
      <TextInput
        size="md"
        label={say('contact')}
        autoComplete="name"
        value={form.contact}
        onChange={({ currentTarget }) => set({ contact: currentTarget.value })}
      />
    </>
  );
}

/** Who hears the page is taken to what is wrong; the fields are marked once they are drawn again. */
function focusFirstMistake({ currentTarget }: FormEvent): void {
  const form = currentTarget as HTMLFormElement;
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
