import type { Labelled, Read } from './labelled.ts';

/** The fields that a whole listing needs right. */
export const SCORED = ['netQuantity', 'packCount', 'brand', 'category'] as const;
export type Scored = (typeof SCORED)[number];

export interface FieldScore {
  /** Right among given. */
  readonly precision: number;
  /** Right among labelled. */
  readonly recall: number;
  readonly f1: number;
  /** Given among labelled. */
  readonly coverage: number;
  /** Given and wrong, among all titles. */
  readonly wrong: number;
}

export interface Miss {
  readonly title: string;
  readonly field: Scored;
  readonly expected: string;
  readonly given: string;
}

export interface Score {
  readonly titles: number;
  readonly fields: Readonly<Record<Scored, FieldScore>>;
  /** Share of titles with all four fields right. */
  readonly whole: number;
  readonly misses: readonly Miss[];
}

/** Scores readings against labels by the rules of LABELS.md. */
export function scoreReadings(labelled: readonly Labelled[], readings: readonly Read[]): Score {
  const misses = labelled.flatMap((label, at) => missesOf(label, readings[at]!));
  const whole = labelled.filter((label, at) => missesOf(label, readings[at]!).length === 0).length;
  const fields = Object.fromEntries(
    SCORED.map((field) => [field, fieldScore(field, labelled, readings)]),
  ) as Record<Scored, FieldScore>;
  return { titles: labelled.length, fields, whole: whole / labelled.length, misses };
}

function fieldScore(
  field: Scored,
  labelled: readonly Labelled[],
  readings: readonly Read[],
): FieldScore {
  let [given, stated, right, both] = [0, 0, 0, 0];
  labelled.forEach((label, at) => {
    const reading = readings[at]!;
    if (label[field] !== null) stated++;
    if (reading[field] !== null) given++;
    if (label[field] !== null && reading[field] !== null) {
      both++;
      if (isRight(field, label, reading)) right++;
    }
  });
  const precision = ratio(right, given);
  const recall = ratio(right, stated);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    coverage: ratio(both, stated),
    wrong: ratio(given - right, labelled.length),
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const missesOf = (label: Labelled, reading: Read): Miss[] =>
  SCORED.filter((field) => !isRight(field, label, reading)).map((field) => ({
    title: label.title,
    field,
    expected: shown(label[field]),
    given: shown(reading[field]),
  }));

function isRight(field: Scored, label: Labelled, reading: Read): boolean {
  if (field === 'netQuantity') return sameQuantity(label, reading.netQuantity);
  if (field === 'packCount') return label.packCount === (reading.packCount ?? 1);
  if (field === 'category') return label.category === reading.category;
  return bare(label.brand) === bare(reading.brand);
}

const bare = (brand: string | null): string =>
  (brand ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Within 0.5 %, or 5 % where the label itself is approximate. */
function sameQuantity(label: Labelled, given: Read['netQuantity']): boolean {
  const expected = label.netQuantity;
  if (expected === null || given === null) return expected === given;
  const loose = label.flags.includes('approx') || label.flags.includes('range');
  const tolerance = expected.value * (loose ? 0.05 : 0.005) + 1e-9;
  return expected.unit === given.unit && Math.abs(expected.value - given.value) <= tolerance;
}

function shown(value: Labelled[Scored] | null): string {
  if (value === null) return 'none';
  return typeof value === 'object' ? `${value.value} ${value.unit}` : String(value);
}
