import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

/** A text on a page: position in points from the lower left corner of A4 (595 × 842). */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly bold?: boolean;
  /** Cut off where it would be wider, points. */
  readonly maxWidth?: number;
}

const A4_HEIGHT = 842;
/** What is written in it, with the joiners, full stops and rupee sign that its font has. */
const DEVANAGARI = /\p{Script=Devanagari}|\u0964|\u0965|\u200c|\u200d|\u20b9/u;
const LATIN = /[\x20-\x7e\xa0-\xff]/;

/** Noto Sans Devanagari, OFL-1.1; read once, embedded only where it is used, and of it only the glyphs used. */
const devanagariFont = (weight: 400 | 700): Buffer =>
  readFileSync(
    fileURLToPath(
      import.meta.resolve(
        `@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-${weight}-normal.woff`,
      ),
    ),
  );
const FONTS = { regular: devanagariFont(400), bold: devanagariFont(700) };

/**
 * A PDF of text pages: Latin in Helvetica, which every reader has; Devanagari (and the rupee sign) shaped and in a font
 * of its own. Characters of other scripts become `?`: the JSON invoice has them.
 */
export async function pdfOf(
  title: string,
  pages: readonly (readonly PdfText[])[],
): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: title },
  });
  document.registerFont('Devanagari', FONTS.regular);
  document.registerFont('Devanagari-Bold', FONTS.bold);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  for (const texts of pages) {
    document.addPage();
    for (const text of texts) show(document, text);
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Writes run after run, each in the font of its script, from left to right. */
function show(document: PDFKit.PDFDocument, { x, y, size, text, bold, maxWidth }: PdfText): void {
  let at = x;
  const end = maxWidth === undefined ? Infinity : x + maxWidth;
  for (const run of runsOf(printable(text))) {
    document.font(fontOf(run, bold ?? false)).fontSize(size);
    const shown = fitting(document, run, end - at);
    if (shown === '') return;
    document.text(shown, at, A4_HEIGHT - y, { lineBreak: false, baseline: 'alphabetic' });
    at += document.widthOfString(shown);
  }
}

const fontOf = (run: string, bold: boolean): string =>
  `${DEVANAGARI.test(run) ? 'Devanagari' : 'Helvetica'}${bold ? '-Bold' : ''}`;

/** As much of it as fits, cut between what a reader sees as one character. */
function fitting(document: PDFKit.PDFDocument, run: string, width: number): string {
  if (document.widthOfString(run) <= width) return run;
  const parts = [...new Intl.Segmenter('hi').segment(run)].map(({ segment }) => segment);
  while (parts.length > 0 && document.widthOfString(parts.join('')) > width) parts.pop();
  return parts.join('');
}

/** Neighbouring characters of one script; spaces and punctuation count as Latin. */
export function runsOf(text: string): string[] {
  const runs: string[] = [];
  let devanagari: boolean | undefined;
  for (const character of text) {
    const same = DEVANAGARI.test(character) === devanagari;
    devanagari = DEVANAGARI.test(character);
    if (same) runs.push((runs.pop() ?? '') + character);
    else runs.push(character);
  }
  return runs;
}

/** Control characters have no place on paper, and other scripts no font. */
const printable = (text: string): string =>
  [...text]
    .map((character) => (LATIN.test(character) || DEVANAGARI.test(character) ? character : '?'))
    .join('');
