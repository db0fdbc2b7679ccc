import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { identify, isRunning, signalProcess, startTicks } from './identity.ts';

const STAT = '77 (a (strange) name) S 1 77 77 0 -1 4194560 1 0 0 0 1 2 0 0 20 0 1 0 123456 1 2';

describe('startTicks', () => {
  it('reads the start time behind a name with blanks and brackets', () => {
    expect(startTicks(STAT)).toBe('123456');
  });

  it('takes a zombie for gone: it holds a pid but runs nothing', () => {
    expect(startTicks(STAT.replace(') S ', ') Z '))).toBeUndefined();
  });

  it('takes a zombie whose threads still end for running: they hold its ports', () => {
    const ending = STAT.replace(') S ', ') Z ').replace(' 20 0 1 0 ', ' 20 0 5 0 ');
    expect(startTicks(ending)).toBe('123456');
  });
});

describe('a recorded process', () => {
  it('is running only while pid and start time are both the same', () => {
    const own = identify(process.pid)!;
    expect(isRunning(own)).toBe(true);
    expect(isRunning({ ...own, started: `${own.started}0` })).toBe(false);
  });

  it('gets no signal once a stranger has its pid', () => {
    const own = identify(process.pid)!;
    expect(signalProcess({ ...own, started: 'another boot/1' }, 'SIGKILL')).toBe(false);
  });

  it('is gone after its end', async () => {
    const child = spawn('sleep', ['30'], { stdio: 'ignore' });
    const recorded = identify(child.pid!)!;
    expect(signalProcess(recorded, 'SIGTERM')).toBe(true);
    await once(child, 'exit');
    expect(isRunning(recorded)).toBe(false);
    expect(identify(recorded.pid)).toBeUndefined();
  });
});
