import { Text } from '@mantine/core';
import type { Lot } from './lot.ts';
import { useTexts } from './texts.ts';

/** What a lot holds, and its batch where one was written down. */
export function LotTitle({ lot }: { readonly lot: Lot }) {
  const say = useTexts();
  return (
    <div>
      {lot.title ?? lot.listingId}
      {lot.batch !== null && (
        <Text size="sm" c="dimmed" fw={400}>
          {say('batch', { batch: lot.batch })}
        </Text>
      )}
    </div>
  );
}
