import { Skeleton, Stack } from '@mantine/core';
import { usePageTexts } from '../language/page-texts.ts';

/** Stands where something is still loading; told to those who listen, too. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const say = usePageTexts();
  return (
    <Stack gap="sm" role="status" aria-busy="true">
      <span className="heard-only">{say('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={36} radius="sm" />
      ))}
    </Stack>
  );
}
