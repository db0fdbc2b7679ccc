import { describe, expect, it } from '@jest/globals';
import { tellingLine } from './last-words.ts';

describe('what a dead part last said', () => {
  it('is its last error, not the stack trace below it', () => {
    const log = [
      'INFO starting',
      'ERROR cannot bind',
      'java.io.IOException: no space',
      '\tat a.b.C',
      '... 3 more',
    ];
    expect(tellingLine(log.join('\n'))).toBe('java.io.IOException: no space');
  });

  it('is its last line when none looks like an error', () => {
    expect(tellingLine('one\ntwo\n\n')).toBe('two');
    expect(tellingLine('\n')).toBeUndefined();
  });

  it('is an error in JSON logs too', () => {
    expect(
      tellingLine('{"level":30}\n{"level":60,"msg":"PORT: expected a number"}\n{"level":30}'),
    ).toContain('PORT');
  });
});
