import type { CatalogueRow } from './catalogues.ts';
import type { JudgedQuery, Wish } from './judge.ts';
import { gradeOf } from './judge.ts';

/** Grades above 0 by row hash. */
export type Judgments = ReadonlyMap<string, number>;

export const judge = (
  rows: readonly CatalogueRow[],
  query: JudgedQuery,
  wishes: ReadonlyMap<string, Wish>,
): Judgments =>
  new Map(
    rows
      .map((row) => [row.hash, gradeOf(row, query, wishes)] as const)
      .filter(([, grade]) => grade > 0),
  );

/** One query a line: what it is, and the hashes of each grade. */
export const judgmentLine = ({ group, query }: JudgedQuery, judgments: Judgments): string => {
  const of = (wanted: number) =>
    [...judgments].flatMap(([hash, grade]) => (grade === wanted ? [hash] : []));
  return JSON.stringify({ group, query, 3: of(3), 2: of(2), 1: of(1) });
};

export interface StoredJudgments {
  readonly group: string;
  readonly query: string;
  readonly grades: Judgments;
}

export const parseJudgments = (text: string): StoredJudgments[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const stored = JSON.parse(line) as Record<string, string[]> & { group: never; query: never };
      const grades = [3, 2, 1].flatMap((grade) =>
        (stored[grade] ?? []).map((hash) => [hash, grade] as const),
      );
      return { group: stored.group, query: stored.query, grades: new Map(grades) };
    });
