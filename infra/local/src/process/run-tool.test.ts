import { describe, expect, it } from '@jest/globals';
import { runTool } from './run-tool.ts';

const tool = { part: 'install', env: { PATH: '/usr/bin:/bin' } };

describe('a helper program', () => {
  it('that is not installed is named, with what to do', async () => {
    const run = runTool({
      ...tool,
      command: 'kirana-no-such-tool',
      args: [],
      remedy: 'install it',
    });
    await expect(run).rejects.toMatchObject({
      code: 'MISSING_TOOL',
      message: 'install: kirana-no-such-tool is not on the path; install it',
    });
  });

  it('that fails is quoted with its most telling line', async () => {
    const script = 'echo fine; echo "ERROR: no such version" >&2; echo bye; exit 3';
    const run = runTool({ ...tool, command: 'sh', args: ['-c', script] });
    await expect(run).rejects.toMatchObject({
      code: 'SETUP',
      message: 'install: sh failed (exit code 3): ERROR: no such version',
    });
  });

  it('is given its input, and its lines are passed on', async () => {
    const lines: string[] = [];
    await runTool({
      ...tool,
      command: 'cat',
      args: [],
      stdin: 'a\nb\n',
      onLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(['a', 'b']);
  });

  it('ends when the start that needs it is interrupted', async () => {
    const interrupted = new AbortController();
    const run = runTool({ ...tool, command: 'sleep', args: ['60'], signal: interrupted.signal });
    interrupted.abort();
    await expect(run).rejects.toThrow();
  });
});
