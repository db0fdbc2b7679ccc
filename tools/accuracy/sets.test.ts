import { describe, expect, it } from '@jest/globals';
import { accuracyConfig } from './config.ts';
import { readNaively } from './floor.ts';
import { halfOf, parseHardSet } from './hard-set.ts';
import { parseGold } from './labelled.ts';
import { changesSince } from './last-run.ts';
import { lines } from './report.ts';
import { scoreReadings } from './score.ts';

const HARD = parseHardSet(
  '# a comment\nMaggi 70g x 24\tMaggi\t70g\t24\t\tnoodles-pasta\nDal loose\t\t\t1\tloose\tpulses\n',
);

describe('parseHardSet', () => {
  it('reads labels, with empty cells as null', () => {
    expect(HARD).toEqual([
      {
        title: 'Maggi 70g x 24',
        brand: 'Maggi',
        netQuantity: { value: 70, unit: 'g' },
        packCount: 24,
        flags: [],
        category: 'noodles-pasta',
      },
      {
        title: 'Dal loose',
        brand: null,
        netQuantity: null,
        packCount: 1,
        flags: ['loose'],
        category: 'pulses',
      },
    ]);
  });
});

describe('halfOf', () => {
  it('is fixed by the title, whatever else stands in the file', () => {
    expect(['Maggi Masala 70g x 24', 'Lion Dates 500gm + 100gm free'].map(halfOf)).toEqual(
      ['Maggi Masala 70g x 24', 'Lion Dates 500gm + 100gm free'].map(halfOf),
    );
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map(halfOf)).size).toBe(2);
  });
});

describe('parseGold', () => {
  it('reads one label a line', () => {
    expect(parseGold('{"title":"a"}\n\n{"title":"b"}\n').map(({ title }) => title)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('readNaively', () => {
  it('is the floor: one expression a field and the first word', () => {
    expect(readNaively({ title: 'Maggi 70g x 24' })).toEqual({
      brand: 'Maggi',
      netQuantity: { value: 70, unit: 'g' },
      packCount: 24,
      category: null,
    });
  });
});

describe('changesSince', () => {
  it('tells steps back first', () => {
    const score = scoreReadings(HARD, HARD);
    const before = { hard: { brand: 1, category: 0.5, whole: 1.1 } };
    expect(changesSince('hard', score, before)).toEqual([
      '  worse: hard whole 1.1 -> 1',
      '  better: hard category 0.5 -> 1',
    ]);
  });
});

describe('lines', () => {
  it('keep the form that scripts read', () => {
    expect(lines(scoreReadings(HARD, HARD)).at(0)).toBe(
      'accuracy netQuantity precision 1.0000 recall 1.0000 f1 1.0000 coverage 1.0000',
    );
    expect(lines(scoreReadings(HARD, HARD)).at(-1)).toBe('accuracy whole exact 1.0000');
  });
});

describe('accuracyConfig', () => {
  it('scores the first half beside the shared gold set unless told otherwise', () => {
    expect(accuracyConfig([], {})).toEqual({
      goldPath: '../shared/data/gold-listings.jsonl',
      hardSet: 'first',
      record: false,
    });
    expect(accuracyConfig(['x.jsonl', '--record'], { HARD_SET: 'both' })).toEqual({
      goldPath: 'x.jsonl',
      hardSet: 'both',
      record: true,
    });
  });

  it('refuses a half that is none', () => {
    expect(() => accuracyConfig([], { HARD_SET: 'third' })).toThrow(/first, second or both/);
  });
});
