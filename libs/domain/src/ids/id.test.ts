import { describe, expect, it } from '@jest/globals';
import { isId, newId } from './id.ts';
import { stableId } from './stable-id.ts';

describe('an id', () => {
  it('carries its kind', () => {
    expect(isId('lst', newId('lst'))).toBe(true);
    expect(isId('sel', newId('lst'))).toBe(false);
    expect(isId('lst', 'lst_not-a-ulid')).toBe(false);
  });

  it('sorts by the time of making', () => {
    expect(newId('ord', 1000) < newId('ord', 2000)).toBe(true);
  });
});

describe('a stable id', () => {
  it('is the same for the same parts and has the form of an id', () => {
    const id = stableId('lst', 'sel_1', 'Parle-G 70gm');
    expect(stableId('lst', 'sel_1', 'Parle-G 70gm')).toBe(id);
    expect(isId('lst', id)).toBe(true);
  });

  it('tells apart where one part ends and the next begins', () => {
    expect(stableId('lst', 'ab', 'c')).not.toBe(stableId('lst', 'a', 'bc'));
  });

  it('does not collide over 100,000 neighbours', () => {
    const ids = new Set(
      Array.from({ length: 100_000 }, (_, n) => stableId('lst', 'sel_1', `row ${n}`)),
    );
    expect(ids.size).toBe(100_000);
  });
});
