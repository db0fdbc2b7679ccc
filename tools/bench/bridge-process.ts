import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { eventually, freePort } from '@kirana/testing';
import { appEnv, endpoints, ROOT } from './config.ts';

/** One app as a process of its own, as it runs in production. */
export interface AppProcess {
  readonly url: string;
  /** The sum of a metric's values. */
  metric(name: string): Promise<number>;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a built app with its own prefix of tables, topics, indexes; resolves once it is ready. */
export async function startApp(
  app: string,
  prefix: string,
  more: NodeJS.ProcessEnv = {},
): Promise<AppProcess> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', join(ROOT, 'apps', app, 'dist/main.js')],
    { env: { ...appEnv(endpoints(), prefix), PORT: String(port), ...more }, stdio: 'inherit' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const stop = () => end('SIGTERM');
  try {
    await eventually(async () => (await fetch(`${url}/health/ready`)).ok, {
      timeoutMs: 60_000,
      describe: `${app} is ready`,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    metric: async (name) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const lines = text
        .split('\n')
        .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
      return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    },
    stop,
    kill: () => end('SIGKILL'),
  };
}
