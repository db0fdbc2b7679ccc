import { describe, expect, it } from '@jest/globals';
import type { Search } from '../client/search.ts';
import { SearchUnavailable } from '../client/search-errors.ts';
import { writeTogether } from './together.ts';
import type { ChangeOutcome, DocumentChange } from './write-documents.ts';

const changes = (...ids: string[]): DocumentChange<object>[] =>
  ids.map((id) => ({ id, step: () => ({}) }));
const search = () => ({}) as Search;

/** Notes what it is given; a document called `held` is current. */
function writer() {
  const writes: string[][] = [];
  const write = async (_: Search, _index: string, given: readonly DocumentChange<object>[]) => {
    writes.push(given.map(({ id }) => id));
    return given.map(({ id }): ChangeOutcome => (id === 'held' ? 'current' : 'written'));
  };
  return { writes, write };
}

describe('writes of one moment', () => {
  it('are one write to the index, and each caller learns of its own', async () => {
    const { writes, write } = writer();
    const one = search();
    const outcomes = await Promise.all([
      writeTogether(write, one, 'a', changes('x', 'held')),
      writeTogether(write, one, 'a', changes('y')),
      writeTogether(write, one, 'b', changes('held')),
    ]);
    expect(outcomes).toEqual([['written', 'current'], ['written'], ['current']]);
    expect(writes).toEqual([['x', 'held', 'y'], ['held']]);
  });

  it('stay apart where each is large', async () => {
    const { writes, write } = writer();
    const one = search();
    const many = changes(...Array.from({ length: 1_000 }, (_, n) => `d${n}`));
    await Promise.all([1, 2, 3].map(() => writeTogether(write, one, 'a', many)));
    expect(writes.map(({ length }) => length)).toEqual([1_000, 1_000, 1_000]);
  });

  it('fail together where the cluster is down', async () => {
    const one = search();
    const write = async () => Promise.reject(new SearchUnavailable('down'));
    const both = [1, 2].map(() => writeTogether(write, one, 'a', changes('x')));
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('fail alone where one of them is bad', async () => {
    const one = search();
    const { write } = writer();
    const choosy: typeof write = (...given) =>
      given[2].some(({ id }) => id === 'bad')
        ? Promise.reject(new TypeError('bad'))
        : write(...given);
    const all = ['x', 'bad', 'y'].map((id) => writeTogether(choosy, one, 'a', changes(id)));
    const settled = await Promise.allSettled(all);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
