import { readXml } from './xml-events.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/**
 * The table of texts that cells point to (ECMA-376 part 1, 18.4.9): rich text joined, phonetic guides left out. It has
 * to be in memory since any cell may point anywhere; its size is limited.
 */
export async function readSharedStrings(parts: WorkbookParts): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(parts.strings('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}
