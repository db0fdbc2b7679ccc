import { Checkbox, Text, TextInput } from '@mantine/core';
import { gstinCheck, parseFssai, parseGstin, parsePincode } from '@kirana/domain';
import type { ReactNode } from 'react';
import type { FormPart } from './ProfileFields.tsx';
import { gstinMistake } from './profile-form.ts';
import { useTexts } from './texts.ts';

const GSTIN_LENGTH = 15;

/** GSTIN, food licence and PIN code, checked as they are typed. */
export function Registrations({ form, mistakes, set }: FormPart) {
  const say = useTexts();
  const check = gstinCheck(
    form.gstin
      .trim()
      .toUpperCase()
      .slice(0, GSTIN_LENGTH - 1),
  );
  // A wrong character is told as soon as all are there; a short one only when the form is sent.
  const early = form.gstin.trim().length === GSTIN_LENGTH ? gstinMistake(form.gstin) : null;
  const gstin = mistakes.gstin ?? early;
  const right: ReactNode = (
    <Text span size="sm" c="leaf.8" fw={600}>
      ✓ {say('valid')}
    </Text>
  );
  return (
    <>
      <TextInput
        size="md"
        required
        label={say('gstin')}
        description={say('gstinHint')}
        maxLength={20}
        autoCapitalize="characters"
        value={form.gstin}
        error={gstin && say(gstin, { check })}
        rightSection={parseGstin(form.gstin).ok && right}
        rightSectionWidth={80}
        onChange={({ currentTarget }) => set({ gstin: currentTarget.value.toUpperCase() })}
      />
      <Checkbox
        size="md"
        label={say('sellsFood')}
        checked={form.sellsFood}
        onChange={({ currentTarget }) => set({ sellsFood: currentTarget.checked })}
      />
      {form.sellsFood && (
        <TextInput
          size="md"
          required
          inputMode="numeric"
          label={say('fssai')}
          description={say('fssaiHint')}
          maxLength={20}
          value={form.fssai}
          error={mistakes.fssai && say(mistakes.fssai)}
          rightSection={parseFssai(form.fssai).ok && right}
          rightSectionWidth={80}
          onChange={({ currentTarget }) => set({ fssai: currentTarget.value })}
        />
      )}
      <TextInput
        size="md"
        required
        inputMode="numeric"
        autoComplete="postal-code"
        label={say('pincode')}
        maxLength={7}
        value={form.pincode}
        error={mistakes.pincode && say(mistakes.pincode)}
        rightSection={parsePincode(form.pincode).ok && right}
        rightSectionWidth={80}
        onChange={({ currentTarget }) => set({ pincode: currentTarget.value })}
      />
    </>
  );
}
