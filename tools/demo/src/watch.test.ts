import { describe, expect, it } from '@jest/globals';
import { watchUntil } from './watch.ts';

describe('watching until all is visible', () => {
  it('notes the first sight of each and ends once as many as expected were seen', async () => {
    const looks = [['a'], [], ['a', 'b'], ['c']];
    let expected: number | null = null;
    const seen = await watchUntil(
      () => {
        const ids = looks.shift() ?? [];
        if (looks.length === 0) expected = 3;
        return Promise.resolve(ids);
      },
      () => expected,
      5_000,
      'all three',
    );
    expect([...seen.keys()]).toEqual(['a', 'b', 'c']);
  });
});
