/**
 * Checks the dictionaries and writes them into the module that the library reads, so that the library itself does no
 * I/O. Refuses, naming each, contradictions and duplicates.
 */
import { writeFileSync } from 'node:fs';
import { faultsOf } from './check-dictionaries.ts';
import { dictionaryModule, readDictionaries } from './dictionary-module.ts';

const target = new URL('../src/dictionary/dictionaries.generated.ts', import.meta.url);
const dictionaries = readDictionaries();
const faults = faultsOf(dictionaries);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else {
  writeFileSync(target, dictionaryModule(dictionaries));
}
