import { Anchor, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Screen } from '../../../app/Screen.tsx';
import { changeAll, changeListing } from '../../../listings/change-listings.ts';
import type { ListingPatch } from '../../../listings/change-listings.ts';
import { allIds, useFound } from '../../../listings/find-listings.ts';
import type { FoundListing, Lack } from '../../../listings/find-listings.ts';
import { ReadFacts } from '../../../reading/ReadFacts.tsx';
import { ReadTitle } from '../../../reading/ReadTitle.tsx';
import { useSellerId } from '../../../session/use-session.ts';
import { Empty, Failure, QueryStates } from '../../../states/index.ts';
import { usePageTexts } from '../../../language/page-texts.ts';
import { useTexts } from '../texts.ts';
import { AnswerForm } from './AnswerForm.tsx';

const SHOWN = 50;
const PAUSE_MS = 300;

/** Products of an import that lack one thing: answered one by one, or all that are found at once. */
export function MendPage() {
  const say = useTexts();
  const { importId = '', lack = 'brand' } = useParams() as { importId: string; lack: Lack };
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), PAUSE_MS);
  const filters = { importId, lacks: lack, ...(q ? { q } : {}) };
  const found = useFound(filters, { limit: SHOWN, again: true });
  const title = say(`lacks_${lack}`, { count: found.data?.total ?? 0 });
  return (
    <Screen title={title}>
      <Anchor component={Link} to={`/price-lists/${importId}`} c="leaf.8" underline="always">
        ← {say('backToList')}
      </Anchor>
      <TextInput
        label={say('mendFind')}
        type="search"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        maw={420}
      />
      <QueryStates
        query={found}
        isEmpty={({ total }) => total === 0}
        empty={<Empty title={say('allMended')} />}
      >
        {({ items, total }) => (
          <>
            <AnswerAll lack={lack} filters={filters} total={total} />
            <RowsToMend lack={lack} items={items} />
          </>
        )}
      </QueryStates>
    </Screen>
  );
}

interface AnswerAllProps {
  readonly lack: Lack;
  readonly filters: { importId: string; lacks: Lack; q?: string };
  readonly total: number;
}

function AnswerAll({ lack, filters, total }: AnswerAllProps) {
  const say = useTexts();
  const sellerId = useSellerId();
  const queries = useQueryClient();
  const answering = useMutation({
    mutationFn: async (patch: ListingPatch) =>
      changeAll(sellerId, await allIds(sellerId, filters), patch),
    onSettled: () => queries.invalidateQueries({ queryKey: ['found'] }),
  });
  const { data } = answering;
  return (
    <Stack className="card" p="md" gap="xs">
      <AnswerForm
        lack={lack}
        name={null}
        button={say('answerAll', { count: total })}
        busy={answering.isPending}
        onAnswer={answering.mutate}
      />
      {lack === 'netQuantity' && (
        <Text size="sm" c="dimmed">
          {say('unitOnly')}
        </Text>
      )}
      <Text size="sm" role="status">
        {answering.isPending && say('answering', { count: total })}
        {data && say('answered', { count: data.changed })}{' '}
        {data && data.failed > 0 && say('notAnswered', { count: data.failed })}
      </Text>
      {answering.isError && <Failure error={answering.error} />}
    </Stack>
  );
}

interface RowsToMendProps {
  readonly lack: Lack;
  readonly items: readonly FoundListing[];
}

function RowsToMend({ lack, items }: RowsToMendProps) {
  return (
    <Table.ScrollContainer minWidth={320} className="card" tabIndex={0}>
      <Table>
        <Table.Tbody>
          {items.map((item) => (
            <RowToMend key={item.listing.listingId} lack={lack} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function RowToMend({ lack, item }: { readonly lack: Lack; readonly item: FoundListing }) {
  const page = usePageTexts();
  const { listing, reading } = item;
  const saving = useMutation({
    mutationFn: (patch: ListingPatch) => changeListing(listing, patch),
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Group justify="space-between" gap="xs">
          <div>
            <ReadTitle title={listing.title} spans={reading.spans} />
            <ReadFacts reading={reading} />
          </div>
          {saving.isSuccess ? (
            <Text role="status">{page('saved')}</Text>
          ) : (
            <AnswerForm
              lack={lack}
              name={listing.title}
              button={page('save')}
              busy={saving.isPending}
              onAnswer={saving.mutate}
            />
          )}
        </Group>
        {saving.isError && <Failure error={saving.error} />}
      </Table.Td>
    </Table.Tr>
  );
}
