import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { asyncApi } from './asyncapi.ts';

describe('the AsyncAPI document', () => {
  it('in docs is the one that the code generates (`npm run -s contracts` writes it)', () => {
    const file = join(import.meta.dirname, '../../../../docs/asyncapi.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(asyncApi())));
  });
});
