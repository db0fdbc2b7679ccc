/** A text on a page: position in points from the lower left corner of A4 (595 × 842). */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly bold?: boolean;
}

/**
 * A PDF 1.4 document of text pages in Helvetica, which every reader has; so nothing is embedded and no library is
 * needed. Characters outside Latin-1 (a title in Devanagari) become `?`: the JSON invoice has them.
 */
export function pdfOf(pages: readonly (readonly PdfText[])[]): Buffer {
  const kids = pages.map((_, page) => `${FIRST_PAGE + page * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((texts, page) => pageObjects(texts, FIRST_PAGE + page * 2)),
  ];
  return assemble(objects);
}

const FIRST_PAGE = 5;

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

function pageObjects(texts: readonly PdfText[], number: number): [string, string] {
  const content = texts.map(show).join('\n');
  const resources = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${number + 1} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

const show = ({ x, y, size, text, bold }: PdfText): string =>
  `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;

/** Brackets and backslashes would end the string; line breaks and other control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\x20-\x7e\xa0-\xff]/gu, '?')
    .replaceAll(/[()\\]/g, (character) => `\\${character}`);

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const entries = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)];
  const table = `xref\n0 ${entries.length}\n${entries.join('\n')}\n`;
  const trailer = `trailer\n<< /Size ${entries.length} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}
