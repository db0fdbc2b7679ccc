import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sayIn } from './texts.ts';

const SOURCE = join(import.meta.dirname, '..');

const folders = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)en\.json$/.test(file))
  .map((file) => join(SOURCE, file, '..'));

const read = (folder: string, language: string) =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the texts', () => {
  it.each(folders)('of %s say the same things in both languages', (folder) => {
    const [en, hi] = [read(folder, 'en'), read(folder, 'hi')];
    expect(Object.keys(hi)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect([key, placesIn(hi[key] ?? '')]).toEqual([key, placesIn(text)]);
    }
  });

  it.each(folders)('of %s are written in Devanagari where they are Hindi', (folder) => {
    const latin = Object.entries(read(folder, 'hi')).filter(
      ([, text]) => !/[\u0900-\u097f]/.test(text),
    );
    // Names of things that have no other: units, registers, formats.
    expect(
      latin
        .filter(([, text]) => /[a-z]{4,}/.test(text.replaceAll(/\{\w+\}/g, '')))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('are put in the form that the number asks for', () => {
    const texts = { rows_one: '{count} row', rows_other: '{count} rows' };
    expect(sayIn('en', texts, 'rows', { count: 1 })).toBe('1 row');
    expect(sayIn('en', texts, 'rows', { count: 123456 })).toBe('1,23,456 rows');
  });
});
