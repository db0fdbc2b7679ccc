import { spawn } from 'node:child_process';
import type { LoaderPlace } from './config.ts';
import { LOADER, loaderEnvironment } from './config.ts';

/** A loader that runs. */
export interface LoaderProcess {
  /** Ends it as a power cut would; resolves once it is gone. */
  kill(): Promise<void>;
  /** Lets it finish what it has in hand. */
  stop(): Promise<void>;
  /** Rejects where it ends by itself: it never should. */
  readonly ended: Promise<never>;
}

/** The loader ended although nobody ended it. */
export class LoaderEnded extends Error {
  readonly code = 'loader-ended';
  readonly retriable = false;
}

export function startLoader(place: LoaderPlace): LoaderProcess {
  const child = spawn(process.execPath, [LOADER], {
    env: loaderEnvironment(place),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [said, wanted] = ['', false];
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${String(chunk)}`.slice(-4_000)));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ended = gone.then((): never => {
    throw new LoaderEnded(wanted ? 'ended as asked' : `the loader ended by itself: ${said}`);
  });
  ended.catch(() => undefined);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    wanted = true;
    child.kill(signal);
    await gone;
  };
  return { ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
