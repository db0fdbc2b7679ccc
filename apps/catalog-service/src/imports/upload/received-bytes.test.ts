import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FileTooLarge, ReceivedBytes } from './received-bytes.ts';

async function* chunks(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function passed(received: ReceivedBytes, ...parts: readonly Uint8Array[]): Promise<Buffer> {
  const out: Uint8Array[] = [];
  for await (const chunk of received.through(chunks(...parts))) out.push(chunk);
  return Buffer.concat(out);
}

describe('ReceivedBytes', () => {
  it('passes a file on as it is and knows size, hash, format and encoding at its end', async () => {
    const received = new ReceivedBytes(1_000);
    const content = Buffer.from('item,price\nCaf\xe9,10\n', 'latin1');
    expect(await passed(received, content.subarray(0, 5), content.subarray(5))).toEqual(content);
    expect(received.facts()).toEqual({
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      format: 'csv',
      encoding: 'windows-1252',
    });
  });

  it('cuts a file off at the limit', async () => {
    const received = new ReceivedBytes(10);
    const sent = passed(received, Buffer.from('item,price'), Buffer.from('\n'));
    await expect(sent).rejects.toThrow(FileTooLarge);
    expect(received.refusal).toMatchObject({ code: 'file-too-large', mostBytes: 10 });
  });

  it.each([
    ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'unsupported-format'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'unsupported-format'],
    ['nothing', [], 'empty-file'],
  ])('refuses %s at its first bytes', async (_what, bytes, code) => {
    const received = new ReceivedBytes(1_000);
    await expect(passed(received, Buffer.from(bytes))).rejects.toMatchObject({ code });
  });
});
