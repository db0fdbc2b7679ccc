/**
 * Checks the dictionaries and writes them into the module that the library reads, so that the library itself does no I/O.
 * `--check` only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dictionaryModule, readDictionaries } from './dictionary-module.ts';

const target = new URL('../src/dictionary/dictionaries.generated.ts', import.meta.url);
const text = dictionaryModule(readDictionaries());
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('dictionaries.generated.ts differs from the dictionaries: build it again');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
