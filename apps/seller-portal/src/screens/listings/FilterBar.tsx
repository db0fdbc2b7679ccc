import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { Filters, Found } from '../../listings/find-listings.ts';
import { LACKS, SORTS } from './filters.ts';
import { useTexts } from './texts.ts';
import './listings.css';

const PAUSE_MS = 250;

interface FilterBarProps {
  readonly filters: Filters;
  readonly lacking: Found['lacking'] | undefined;
  onSet(name: 'q' | 'status' | 'lacks' | 'sort', value: string): void;
}

export function FilterBar({ filters, lacking, onSet }: FilterBarProps) {
  const say = useTexts();
  const [words, setWords] = useState(filters.q ?? '');
  const search = useDebouncedCallback((text: string) => onSet('q', text.trim()), PAUSE_MS);
  return (
    <div className="listing-filters">
      <TextInput
        type="search"
        label={say('search')}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          search(value);
        }}
      />
      <NativeSelect
        label={say('status')}
        value={filters.status ?? ''}
        onChange={({ currentTarget }) => onSet('status', currentTarget.value)}
        data={[
          { value: '', label: say('all') },
          { value: 'active', label: say('active') },
          { value: 'paused', label: say('paused') },
        ]}
      />
      <NativeSelect
        label={say('lacks')}
        value={filters.lacks ?? ''}
        onChange={({ currentTarget }) => onSet('lacks', currentTarget.value)}
        data={[
          { value: '', label: say('lacks_any') },
          ...LACKS.map((value) => ({
            value,
            label: say(`lacks_${value}`, { count: lacking?.[value] ?? 0 }),
          })),
        ]}
      />
      <NativeSelect
        label={say('sort')}
        value={filters.sort ?? 'changed'}
        onChange={({ currentTarget }) => onSet('sort', currentTarget.value)}
        data={SORTS.map((value) => ({ value, label: say(`sort_${value}`) }))}
      />
    </div>
  );
}
