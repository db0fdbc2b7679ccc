import type { Finding, Warehouse } from '@kirana/warehouse';
import { contentHash, runDataTests } from '@kirana/warehouse';
import type { Expected } from './trade.ts';

export interface Verdict {
  readonly facts: number;
  /** Rows that are not there, and rows too many. */
  readonly lost: number;
  readonly duplicated: number;
  /** Data tests that do not hold: keys, relations, intervals without gap and overlap. */
  readonly broken: readonly Finding[];
  /** Whether a loader that nobody killed made the same of the same topics, from the beginning. */
  readonly hashEqual: boolean;
}

export async function verdictOn(
  killed: Warehouse,
  undisturbed: Warehouse,
  expected: Expected,
): Promise<Verdict> {
  let [facts, lost, duplicated] = [0, 0, 0];
  for (const [table, wanted] of Object.entries(expected)) {
    const [row] = await killed.query(`SELECT COUNT(*) AS rows FROM ${table}`);
    const found = Number(row?.['rows']);
    facts += found;
    lost += Math.max(0, wanted - found);
    duplicated += Math.max(0, found - wanted);
  }
  return {
    facts,
    lost,
    duplicated,
    broken: (await runDataTests(killed)).filter((finding) => finding.broken > 0),
    hashEqual: (await contentHash(killed)) === (await contentHash(undisturbed)),
  };
}

export const holds = ({ lost, duplicated, broken, hashEqual }: Verdict): boolean =>
  lost === 0 && duplicated === 0 && broken.length === 0 && hashEqual;
