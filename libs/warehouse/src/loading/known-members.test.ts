import { describe, expect, it } from '@jest/globals';
import { KnownMembers } from './known-members.ts';

describe('members that were seen', () => {
  it('are known to other loads once their transaction is committed, never before', () => {
    const known = new KnownMembers();
    const lost = known.within();
    lost.saw('dim_listing', ['lst_lost']);
    const committed = known.within();
    committed.saw('dim_listing', ['lst_a']);
    expect(committed.strangers('dim_listing', ['lst_a'])).toEqual(['lst_a']);
    known.settle(committed);
    expect(known.within().strangers('dim_listing', ['lst_a', 'lst_lost'])).toEqual(['lst_lost']);
    expect(known.strangers('dim_seller', ['lst_a'])).toEqual(['lst_a']);
  });

  it('are asked for again rather than all held for ever', () => {
    const known = new KnownMembers();
    for (const from of [0, 60_000]) {
      const view = known.within();
      view.saw(
        'dim_listing',
        Array.from({ length: 60_000 }, (_, at) => `lst_${from + at}`),
      );
      known.settle(view);
    }
    expect(known.strangers('dim_listing', ['lst_0', 'lst_60000'])).toEqual(['lst_0']);
  });
});
