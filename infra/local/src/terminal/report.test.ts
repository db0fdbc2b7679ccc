import { describe, expect, it } from '@jest/globals';
import { reportTo, statusTable } from './report.ts';

describe('what the stack prints', () => {
  it('is a table of parts, with a dash for what is not there', () => {
    const up = {
      part: 'kafka',
      port: 4120,
      pid: 77,
      health: 'up',
      mib: 173,
      restarts: 0,
      log: undefined,
    } as const;
    const down = {
      ...up,
      part: 'keeper',
      port: undefined,
      pid: undefined,
      health: 'down',
      mib: undefined,
    } as const;
    expect(statusTable([up, down])).toBe(
      [
        'part    port  pid  health  MiB  restarts',
        'kafka   4120   77  up      173         0',
        'keeper     -    -  down      -         0',
      ].join('\n'),
    );
  });

  it('is a line a part as it comes up', () => {
    const lines: string[] = [];
    const report = reportTo((line) => lines.push(line));
    report.up('kafka', 4120, 'started', 2.34);
    report.up('keeper', undefined, 'reused', 0);
    expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['kafka', 'up on 127.0.0.1:4120', '2.3 s'],
      ['keeper', 'up', 'was up'],
    ]);
  });
});
