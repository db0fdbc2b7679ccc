import { describe, expect, it } from '@jest/globals';
import { partsOf } from './multipart.ts';

async function* streamOf(...chunks: string[]) {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
}

async function cut(partBytes: number, ...chunks: string[]): Promise<string[]> {
  const parts = [];
  for await (const part of partsOf(streamOf(...chunks), partBytes)) parts.push(String(part));
  return parts;
}

describe('the parts of a large object', () => {
  it.each([
    { chunks: ['abcdef'], parts: ['abc', 'def'] },
    { chunks: ['a', 'bc', 'd'], parts: ['abc', 'd'] },
    { chunks: ['abcdefghij'], parts: ['abc', 'def', 'ghi', 'j'] },
    { chunks: [], parts: [] },
  ])('are whole but for the last: $parts', async ({ chunks, parts }) => {
    expect(await cut(3, ...chunks)).toEqual(parts);
  });

  it('stay as they are until the second one after them is asked for', async () => {
    const parts = partsOf(streamOf('abcdefghi'), 3);
    const first = (await parts.next()).value as Buffer;
    const second = (await parts.next()).value as Buffer;
    expect([String(first), String(second)]).toEqual(['abc', 'def']);
  });
});
