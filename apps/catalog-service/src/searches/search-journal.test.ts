import { describe, expect, it } from '@jest/globals';
import { SearchJournal } from './search-journal.ts';
import type { CountedWindow } from './search-tally.ts';

const search = (queryGroup: string) => ({
  queryGroup,
  script: 'latin' as const,
  category: null,
  area: null,
  outcome: 'nothing' as const,
});

/** A journal over a table that can be down. */
function aJournal(mostGroups = 10) {
  const table = { down: false, written: [] as CountedWindow[], dropped: 0, errors: 0 };
  const write = async (windows: readonly CountedWindow[]) => {
    if (table.down) throw new TypeError('down');
    table.written.push(...windows);
  };
  const journal = new SearchJournal(
    { write },
    {
      windowMs: 60_000,
      mostGroups,
      now: () => Date.parse('2026-11-23T08:00:00.000Z'),
      onError: () => table.errors++,
      onDropped: (searches) => (table.dropped += searches),
    },
  );
  return { journal, table };
}

describe('the journal of searches', () => {
  it('keeps what it could not write and writes it with the next window, once', async () => {
    const { journal, table } = aJournal();
    journal.count(search('atta'));
    table.down = true;
    await journal.flush();
    table.down = false;
    journal.count(search('rice'));
    await journal.flush();
    await journal.flush();
    expect(table.written.map(({ queryGroup }) => queryGroup)).toEqual(['atta', 'rice']);
    expect(table.errors).toBe(1);
  });

  it('writes what is left when it stops', async () => {
    const { journal, table } = aJournal();
    journal.start();
    journal.count(search('atta'));
    await journal.stop();
    expect(table.written).toHaveLength(1);
  });

  it('holds a bounded number of windows while nothing can be written, the newest', async () => {
    const { journal, table } = aJournal(2);
    table.down = true;
    for (const group of ['a', 'b', 'c']) {
      journal.count(search(group));
      await journal.flush();
    }
    table.down = false;
    await journal.flush();
    expect(table.written.map(({ queryGroup }) => queryGroup)).toEqual(['b', 'c']);
    expect(table.dropped).toBe(1);
  });
});
