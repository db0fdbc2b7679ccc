import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCode } from './sign-in.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kirana-sign-in-'));
});
afterAll(() => rm(folder, { recursive: true }));

const message = (phone: string, signInCode: string): string =>
  `${JSON.stringify({ phone, signInCode })}\n`;

describe('the code that is sent to a phone', () => {
  it('is read where nothing was ever sent before: the first message makes the file', async () => {
    const logFile = join(folder, 'first.log');
    const ask = () => appendFile(logFile, message('xxxxxx4321', '123456'));
    expect(await readCode({ logFile }, '9876544321', ask)).toBe('123456');
  });

  it('is the newest of that phone, not one of before or of another', async () => {
    const logFile = join(folder, 'many.log');
    await appendFile(logFile, message('xxxxxx4321', '111111'));
    const ask = async () => {
      await appendFile(logFile, message('xxxxxx9999', '222222'));
      await appendFile(logFile, message('xxxxxx4321', '333333'));
    };
    expect(await readCode({ logFile }, '9876544321', ask)).toBe('333333');
  });

  it('is not waited for where the folder of messages cannot be read', async () => {
    const ask = () => Promise.resolve();
    await expect(readCode({ logFile: folder }, '9876544321', ask)).rejects.toThrow('EISDIR');
  });
});
