import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { normalize, readPackText } from '@kirana/normalizer';
import { halfOf, parseHardSet } from './hard-set.ts';
import { parseGold } from './labelled.ts';
import type { Labelled } from './labelled.ts';
import { scoreReadings } from './score.ts';
import type { Score } from './score.ts';

const HARD_SET = new URL('../../data/normalizer-hard-set/titles.tsv', import.meta.url);
const SHARED = new URL('../../../shared/data/', import.meta.url);
const GOLD = new URL('gold-listings.jsonl', SHARED);
const ZEPTO = new URL('packs-zepto.csv', SHARED);

/** Skipped where the shared data is not beside the checkout: nobody may republish it with the project. */
const withGold = existsSync(GOLD) ? it : it.skip;
const withZepto = existsSync(ZEPTO) ? it : it.skip;

const scoreOf = (labelled: readonly Labelled[]): Score =>
  scoreReadings(
    labelled,
    labelled.map(({ title }) => normalize({ title })),
  );

describe('the hard set', () => {
  const titles = parseHardSet(readFileSync(HARD_SET, 'utf8'));

  it('holds at least 400 titles, each once, about half of them set aside', () => {
    const halves = titles.map(({ title }) => halfOf(title));
    expect(new Set(titles.map(({ title }) => title)).size).toBeGreaterThanOrEqual(400);
    expect(halves.filter((half) => half === 'second').length).toBeGreaterThanOrEqual(200);
  });

  it('has at least 97 % of its first half read right in every field', () => {
    const score = scoreOf(titles.filter(({ title }) => halfOf(title) === 'first'));
    expect(score.whole).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the shared data', () => {
  withGold('the gold set is read as exactly as promised', () => {
    const score = scoreOf(parseGold(readFileSync(GOLD, 'utf8')));
    expect(score.fields.netQuantity.recall).toBeGreaterThanOrEqual(0.99);
    expect(score.fields.netQuantity.wrong).toBeLessThanOrEqual(0.005);
    expect(score.fields.packCount.precision).toBeGreaterThanOrEqual(0.99);
    expect(score.fields.brand.f1).toBeGreaterThanOrEqual(0.93);
    expect(score.fields.category.recall).toBeGreaterThanOrEqual(0.93);
    expect(score.whole).toBeGreaterThanOrEqual(0.87);
  });

  withZepto('97 % of the pack cells of a grocer give a quantity', () => {
    const packs = readFileSync(ZEPTO, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').at(-2)!);
    const read = packs.filter((pack) => readPackText(pack).netQuantity !== null);
    expect(read.length / packs.length).toBeGreaterThanOrEqual(0.97);
  });
});
