import { describe, expect, it } from '@jest/globals';
import { queryGroupOf, scriptOf } from './query-group.ts';
import { understand } from './understanding.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary(new Map([['sugar', 30]]), 100, new Map([['chini', 'sugar']]));
const groupOf = (text: string) => queryGroupOf(understand(text, vocabulary));

describe('the group of a query', () => {
  it('is the same for the same goods in other words, orders and scripts', () => {
    const groups = ['chini pink', 'pink sugar', 'Pink चीनी'].map(groupOf);
    expect(new Set(groups)).toEqual(new Set(['pink sugar']));
  });

  it('holds no long number and no address', () => {
    expect(groupOf('sugar 9876543210')).toBe('sugar');
    expect(groupOf('sugar ravi@example.in')).not.toContain('@');
  });

  it('never grows beyond what is kept', () => {
    expect(groupOf('strange '.repeat(3) + 'verylongwordofnomeaning'.repeat(9)).length).toBe(80);
  });
});

describe('the script of a query', () => {
  it.each([
    ['aata 5kg', 'latin'],
    ['5 किलो आटा', 'devanagari'],
    ['அரிசி', 'other'],
    ['500', 'latin'],
  ])('%s is %s', (text, script) => expect(scriptOf(text)).toBe(script));
});
