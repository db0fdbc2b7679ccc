import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Markdown } from './lot.ts';
import { markDown } from './mark-down.ts';

export interface MarkdownRequest extends Markdown {
  readonly listingIds: readonly string[];
}

/** Marks listings down and reads the stock anew; 0 percent takes the markdown away. */
export function useMarkDown() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ listingIds, withinDays, percent }: MarkdownRequest) =>
      markDown(listingIds, percent > 0 ? { withinDays, percent } : null),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lots'] }),
  });
}
