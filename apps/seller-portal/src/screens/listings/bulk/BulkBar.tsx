import { Button, Group, NativeSelect, Progress, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { changeAll } from '../../../listings/change-listings.ts';
import type { BulkResult, ListingPatch } from '../../../listings/change-listings.ts';
import { allIds } from '../../../listings/find-listings.ts';
import type { Filters } from '../../../listings/find-listings.ts';
import { useSellerId } from '../../../session/use-session.ts';
import { Failure } from '../../../states/index.ts';
import { useTexts } from '../texts.ts';
import type { BulkChange } from './bulk-change.ts';
import { BULK_CHANGES, bulkPatch, needsValue } from './bulk-change.ts';

interface BulkBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly filters: Filters;
  /** All that fit the filters. */
  readonly total: number;
  onClear(): void;
}

/** One change for the chosen products; for all that fit where some filter is set and none is chosen. */
export function BulkBar({ chosen, filters, total, onClear }: BulkBarProps) {
  const say = useTexts();
  const sellerId = useSellerId();
  const queries = useQueryClient();
  const [change, setChange] = useState<BulkChange>('price');
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState(false);
  const [done, setDone] = useState(0);
  const forAll = chosen.size === 0;
  const count = forAll ? total : chosen.size;
  const changing = useMutation({
    mutationFn: async (patch: ListingPatch) => {
      const ids = forAll ? await allIds(sellerId, filters) : [...chosen];
      return changeAll(sellerId, ids, patch, setDone);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['found-pages'] }),
  });
  // Without a filter and a choice, a change of everything would be an accident.
  const narrowed = Boolean(filters.q || filters.importId || filters.lacks || filters.status);
  if (forAll && !narrowed) return null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const patch = bulkPatch(change, value);
    setWrong(patch === undefined);
    setDone(0);
    if (patch) changing.mutate(patch);
  };
  return (
    <form onSubmit={submit} className="card bulk-bar">
      <Group p="sm" gap="xs" align="end">
        <NativeSelect
          label={say(forAll ? 'bulkForAll' : 'bulkFor', { count })}
          value={change}
          onChange={({ currentTarget: { value: next } }) => setChange(next as BulkChange)}
          data={BULK_CHANGES.map((name) => ({ value: name, label: say(`bulk_${name}`) }))}
        />
        {needsValue(change) && (
          <TextInput
            label={say('bulkValue')}
            value={value}
            error={wrong && say('bulkWrong')}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
            w={140}
          />
        )}
        <Button type="submit" loading={changing.isPending}>
          {say('bulkApply')}
        </Button>
        {!forAll && (
          <Button variant="subtle" onClick={onClear}>
            {say('clearChosen')}
          </Button>
        )}
        <Outcome result={changing.data} />
      </Group>
      {changing.isPending && (
        <Progress value={(done / Math.max(1, count)) * 100} aria-label={say('bulkApply')} />
      )}
      {changing.isError && <Failure error={changing.error} />}
    </form>
  );
}

/** What became of the change. */
function Outcome({ result }: { readonly result: BulkResult | undefined }) {
  const say = useTexts();
  return (
    <Text role="status" size="sm">
      {result && say('changed', { count: result.changed })}
      {result && result.failed > 0 && `, ${say('failed', { count: result.failed })}`}
    </Text>
  );
}
