import { describe, expect, it } from '@jest/globals';
import { unhandledIn } from './watch.ts';

describe('what a service logs while it is fuzzed', () => {
  it('tells of errors that reached nobody and of processes that died, and of nothing else', () => {
    const lines = [
      '{"level":"info","msg":"answered","status":400}',
      '{"level":"error","msg":"an error reached nobody"}',
      '----- Native stack trace -----',
      '{"level":"info","url":"http://127.0.0.1:7405","msg":"listening"}',
    ];
    expect(unhandledIn('media.log', lines)).toEqual([
      lines[1],
      lines[2],
      `media.log started again: ${lines[3]}`,
    ]);
  });
});
