import { Button, Stack, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { paths } from '../../../api/catalog.generated.ts';
import { useFormats } from '../../../language/formats.ts';
import { QueryStates } from '../../../states/index.ts';
import { useTexts } from '../texts.ts';

type Entry =
  paths['/v1/listings/{listingId}/history']['get']['responses'][200]['content']['application/json']['items'][number];

const NAMED = [
  'title',
  'sku',
  'mrpPaise',
  'pricePaise',
  'minimumUnits',
  'unitsStep',
  'status',
  'stock',
  'pictures',
] as const;

/** What became of a product over time, the latest first. */
export function History({ listingId }: { readonly listingId: string }) {
  const say = useTexts();
  const history = useInfiniteQuery({
    queryKey: ['listing-history', listingId],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/v1/listings/{listingId}/history', {
          params: {
            path: { listingId },
            query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return (
    <QueryStates query={history}>
      {({ pages }) => (
        <Stack>
          <Timeline bulletSize={14} lineWidth={2}>
            {pages
              .flatMap(({ items }) => items)
              .map((entry) => (
                <HistoryItem key={entry.version} entry={entry} />
              ))}
          </Timeline>
          {history.hasNextPage && (
            <Button variant="default" onClick={() => void history.fetchNextPage()}>
              {say('historyMore')}
            </Button>
          )}
        </Stack>
      )}
    </QueryStates>
  );
}

function HistoryItem({ entry: { version, at, importId, changes } }: { readonly entry: Entry }) {
  const say = useTexts();
  const { moment } = useFormats();
  const valueOf = useValueText();
  const by = importId === null ? '' : `, ${say('byImport')}`;
  return (
    <Timeline.Item title={<Text size="sm">{moment(at) + by}</Text>}>
      {version === 1 ? (
        <Text size="sm">{say('made')}</Text>
      ) : (
        changes.map(({ field, from, to }) => (
          <Text key={field} size="sm">
            {say('change', {
              field: say(fieldText(field)),
              from: valueOf(field, from),
              to: valueOf(field, to),
            })}
          </Text>
        ))
      )}
    </Timeline.Item>
  );
}

function fieldText(field: string): `field_${(typeof NAMED)[number] | 'rest'}` {
  const named = NAMED.find((name) => name === field);
  return `field_${named ?? 'rest'}`;
}

/** A value of the history in words: money in rupees, stock as its count. */
function useValueText(): (field: string, value: unknown) => string {
  const say = useTexts();
  const { rupees } = useFormats();
  return (field, value) => {
    if (value === null || value === undefined) return say('none');
    if (field.endsWith('Paise')) return rupees(Number(value));
    if (field === 'stock') return String((value as { quantity: number }).quantity);
    if (field === 'pictures') return String((value as unknown[]).length);
    if (field === 'status') return say(value as 'active' | 'paused');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
}
