/** Grades of what was found, in order; and of all there is to find, in any order. */
export interface Ranked {
  readonly found: readonly number[];
  readonly all: readonly number[];
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Normalized discounted cumulative gain of the first `k`, 0..1 (Järvelin and Kekäläinen 2002, gain 2^grade − 1). */
export function ndcg({ found, all }: Ranked, k: number): number {
  const best = gain([...all].sort((a, b) => b - a).slice(0, k));
  return best === 0 ? 0 : gain(found.slice(0, k)) / best;
}

/** Share of what could be among the first `k` that is: relevant is any grade above 0. */
export function recall({ found, all }: Ranked, k: number): number {
  const relevant = all.filter((grade) => grade > 0).length;
  const seen = found.slice(0, k).filter((grade) => grade > 0).length;
  return relevant === 0 ? 0 : seen / Math.min(k, relevant);
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
