import { isField } from './fields.ts';
import type { Field } from './fields.ts';
import { foldHeading } from './fold-heading.ts';

/** What a seller says its headings mean, by folded heading; null: the column serves nothing. */
export type HeadingMapping = Readonly<Record<string, Field | null>>;

/** Headings a seller may have said something of; beyond, the oldest are forgotten. */
const MOST_HEADINGS = 200;

/** The mapping that follows from headings as written. Names that are no field of ours are left out. */
export function mappingOf(said: Readonly<Record<string, string | null>>): HeadingMapping {
  const mapping: Record<string, Field | null> = {};
  for (const [heading, field] of Object.entries(said)) {
    const folded = foldHeading(heading);
    if (folded !== '' && (field === null || isField(field))) mapping[folded] = field;
  }
  return mapping;
}

/** What was said before and what is said now; now wins. */
export function remembered(before: HeadingMapping, now: HeadingMapping): HeadingMapping {
  const kept = Object.entries(before).filter(([heading]) => !Object.hasOwn(now, heading));
  return Object.fromEntries([...kept, ...Object.entries(now)].slice(-MOST_HEADINGS));
}
