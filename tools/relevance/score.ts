import type { StoredJudgments } from './judgments.ts';
import { mean, ndcg, recall } from './metrics.ts';
import type { Engine } from './ours.ts';

export interface QueryScore {
  readonly group: string;
  readonly query: string;
  readonly ndcg10: number;
  readonly recall20: number;
  readonly zero: boolean;
  readonly top: readonly string[];
}

/** Scores an engine on every query. A unit of several rows has the best of their grades. */
export async function scoreEngine(
  engine: Engine,
  judged: readonly StoredJudgments[],
): Promise<QueryScore[]> {
  const scores: QueryScore[] = [];
  for (const { group, query, grades } of judged) {
    const gradeOf = (unit: string): number =>
      Math.max(0, ...(engine.units.get(unit) ?? []).map(({ hash }) => grades.get(hash) ?? 0));
    const { units, zero } = await engine.find(query);
    const all = [...engine.units.keys()].map(gradeOf).filter((grade) => grade > 0);
    const ranked = { found: units.map(gradeOf), all };
    const top = units.slice(0, 10).map((unit, at) => {
      const [row] = engine.units.get(unit) ?? [];
      return `${ranked.found[at]} ${row?.title} [${row?.quantity}]`;
    });
    scores.push({
      group,
      query,
      ndcg10: ndcg(ranked, 10),
      recall20: recall(ranked, 20),
      zero,
      top,
    });
  }
  return scores;
}

export interface GroupScore {
  readonly group: string;
  readonly queries: number;
  readonly ndcg10: number;
  readonly recall20: number;
  readonly zero: number;
}

/** `all` first, then each group in the order of the query file. */
export function byGroup(scores: readonly QueryScore[]): GroupScore[] {
  const groups = ['all', ...new Set(scores.map(({ group }) => group))];
  return groups.map((group) => {
    const own = scores.filter((score) => group === 'all' || score.group === group);
    return {
      group,
      queries: own.length,
      ndcg10: mean(own.map(({ ndcg10 }) => ndcg10)),
      recall20: mean(own.map(({ recall20 }) => recall20)),
      zero: mean(own.map(({ zero }) => Number(zero))),
    };
  });
}
