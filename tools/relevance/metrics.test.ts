import { describe, expect, it } from '@jest/globals';
import { ndcg, recall } from './metrics.ts';

describe('nDCG', () => {
  it('is 1 for the best order there is, whatever follows', () => {
    expect(ndcg({ found: [3, 2, 0, 0], all: [0, 2, 3] }, 10)).toBe(1);
  });

  it('is less where better things come later', () => {
    // (1/log2(2) + 7/log2(3)) / (7/log2(2) + 1/log2(3)), worked by hand
    expect(ndcg({ found: [1, 3], all: [3, 1] }, 10)).toBeCloseTo(5.4165 / 7.6309, 3);
  });
});

describe('recall', () => {
  it('counts against what fits on the page', () => {
    expect(recall({ found: [1, 0, 2], all: [1, 2, 3, 3] }, 3)).toBeCloseTo(2 / 3);
  });
});
