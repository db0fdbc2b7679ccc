import { readXml } from './xml-events.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { UnreadableFile } from '../file-errors.ts';

export interface Workbook {
  /** Parts of the visible sheets, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Days are counted from 1904 (old Macs) instead of 1900. */
  readonly from1904: boolean;
}

/** Reads which sheets a workbook has. A workbook without a visible sheet is refused. */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  const targets = await readTargets(parts);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  await readXml(parts.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const target = targets.get(relationOf(attributes));
      if (target) sheets.push({ name: attributes['name'] ?? '', part: target });
    },
  });
  if (sheets.length === 0) {
    throw new UnreadableFile('not-a-workbook', 'The workbook has no visible sheet');
  }
  return { sheets, from1904 };
}

async function readTargets(parts: WorkbookParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(parts.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, partName(Target));
    },
  });
  return targets;
}

const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? '';

const partName = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`;
