import type { ButtonProps } from '@mantine/core';
import { Button } from '@mantine/core';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

/** Fetches the next page at a press; nothing where there is none. */
export function More({ pages, ...shown }: { readonly pages: Pages } & ButtonProps) {
  if (!pages.hasNextPage) return null;
  return (
    <Button
      variant="default"
      loading={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
      {...shown}
    />
  );
}
