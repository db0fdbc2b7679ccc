import { describe, expect, it } from '@jest/globals';
import { articleOf, ARTICLES, priceListOf } from './catalogue.ts';
import { seededRandom } from '@kirana/testing';
import { zipfOf } from './zipf.ts';

describe('the catalogue that a load is made of', () => {
  it('is of many different articles, neighbours in rank far apart', () => {
    const titles = new Set(Array.from({ length: 20_000 }, (_, rank) => articleOf(rank, 0).title));
    expect(titles.size).toBe(20_000);
    expect(ARTICLES).toBeGreaterThan(50_000);
  });

  it('writes the same article in several ways', () => {
    const ways = Array.from({ length: 5 }, (_, written) => articleOf(7, written));
    expect(new Set(ways.map(({ title }) => title)).size).toBe(5);
    expect(new Set(ways.map(({ mrpPaise }) => mrpPaise)).size).toBe(1);
  });

  it('makes a price list of so many rows', () => {
    const text = new TextDecoder().decode(priceListOf(10, 1).bytes);
    expect(text.split('\n')).toHaveLength(11);
  });
});

describe('ranks of a market', () => {
  it('pick a few things often and most of them seldom, the same for the same seed', () => {
    const picks = (): number[] => {
      const rank = zipfOf(1_000, 0.8, seededRandom(3));
      return Array.from({ length: 5_000 }, rank);
    };
    const all = picks();
    const best = all.filter((rank) => rank < 10).length;
    expect(best).toBeGreaterThan(1_000);
    expect(new Set(all).size).toBeGreaterThan(400);
    expect(all.every((rank) => rank >= 0 && rank < 1_000)).toBe(true);
    expect(picks()).toEqual(all);
  });
});
