import { dayInIndia } from '@kirana/domain';
import type { FileRow } from '../files/file-row.ts';
import type { HeadingMapping } from '../headings/heading-mapping.ts';
import { openPriceList } from '../rows/price-list.ts';
import type { RowOutcome } from '../rows/price-list.ts';
import type { CellFix } from '../rows/cell-fixes.ts';
import type { RejectCode } from '../rows/problem.ts';

/** Rows with the same mistake in the same field and the same wrong text: one answer mends them all. */
export interface SameMistake {
  /** `no-unit`: the content is a bare number; such rows are taken, but shops cannot compare them. */
  readonly code: RejectCode | 'no-unit';
  readonly field: string | null;
  readonly value: string;
  readonly rows: number;
}

export interface Survey {
  readonly rows: number;
  readonly rejected: number;
  /** The largest groups first. */
  readonly mistakes: readonly SameMistake[];
  /** Rows of groups too small to be told. */
  readonly others: number;
}

export interface SurveyOptions {
  readonly mapping: HeadingMapping;
  readonly fixes: readonly CellFix[];
  /** When the file was received, ms since 1970. */
  readonly receivedAt: number;
}

const MOST_TOLD = 50;
/** A file may have a mistake of its own in each row: counted together, so that memory does not grow with them. */
const MOST_GROUPS = 5_000;

/** Reads the whole file without writing anything, and counts what is wrong in it. */
export async function surveyOf(
  rows: AsyncIterable<FileRow>,
  { mapping, fixes, receivedAt }: SurveyOptions,
): Promise<Survey> {
  const today = dayInIndia(receivedAt);
  const { outcomes } = await openPriceList(rows, { today, mapping, fixes });
  const groups = new Map<string, SameMistake>();
  let [read, rejected, others] = [0, 0, 0];
  for await (const outcome of outcomes) {
    read = outcome.row;
    if (!outcome.ok) rejected += 1;
    const mistake = mistakeOf(outcome);
    if (mistake && !counted(groups, mistake)) others += 1;
  }
  const sorted = [...groups.values()].sort((a, b) => b.rows - a.rows);
  const small = sorted.slice(MOST_TOLD).reduce((sum, group) => sum + group.rows, others);
  return { rows: read, rejected, mistakes: sorted.slice(0, MOST_TOLD), others: small };
}

type Mistake = Omit<SameMistake, 'rows'>;

function mistakeOf(outcome: RowOutcome): Mistake | undefined {
  if (!outcome.ok) {
    const [{ code, field, value }] = outcome.problems;
    // The names of doubled rows and of sections are no groups.
    return { code, field, value: field === null ? '' : value };
  }
  const { unit, unitValue } = outcome.draft.hints;
  return unitValue && !unit ? { code: 'no-unit', field: 'unit', value: '' } : undefined;
}

/** False where there are too many groups already. */
function counted(groups: Map<string, SameMistake>, { code, field, value }: Mistake): boolean {
  const key = `${code} ${field} ${value.trim()}`;
  const known = groups.get(key);
  if (!known && groups.size >= MOST_GROUPS) return false;
  groups.set(key, { code, field, value, rows: (known?.rows ?? 0) + 1 });
  return true;
}
