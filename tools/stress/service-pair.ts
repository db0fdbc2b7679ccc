import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from '@kirana/testing';
import { inheritedEnvironment, ROOT } from './config.ts';

/** Two processes of order-service over the same tables; each is killed now and then, as a machine dies. */
export interface ServicePair {
  readonly urls: readonly string[];
  /** SIGKILLs so far. */
  readonly kills: () => number;
  /** Kills one of them every so often, until told to stop. */
  beginKilling(everyMs: number, random: () => number): void;
  endKilling(): Promise<void>;
  stop(): Promise<void>;
}

export async function startServicePair(
  ports: readonly number[],
  env: NodeJS.ProcessEnv,
): Promise<ServicePair> {
  const urls = ports.map((port) => `http://127.0.0.1:${port}`);
  const children: ChildProcess[] = ports.map((port) => start(port, env));
  await Promise.all(urls.map(ready));
  let kills = 0;
  let killing: Promise<void> = Promise.resolve();
  const ended = new AbortController();

  /** Dead without a word; another takes its place at once, and is killed no earlier than it is ready. */
  const killOne = async (at: number): Promise<void> => {
    const child = children[at];
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    kills += 1;
    children[at] = start(ports[at] ?? 0, env);
    await ready(urls[at] ?? '');
  };

  return {
    urls,
    kills: () => kills,
    beginKilling: (everyMs, random) => {
      killing = (async () => {
        while (!ended.signal.aborted) {
          await pause(everyMs * (0.5 + random()), ended.signal);
          if (!ended.signal.aborted) await killOne(random() < 0.5 ? 0 : 1);
        }
      })();
    },
    endKilling: async () => {
      ended.abort();
      await killing;
    },
    stop: async () => {
      await Promise.all(
        children.map((child) => {
          if (child.exitCode !== null) return undefined;
          const gone = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          return gone;
        }),
      );
    },
  };
}

const start = (port: number, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'apps/order-service/dist/main.js')], {
    cwd: ROOT,
    env: { ...inheritedEnvironment(), ...env, PORT: String(port), LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** It answers; that its consumer of listings has joined its group as well is no matter here. */
const ready = (url: string): Promise<unknown> =>
  eventually(
    async () => {
      const answer = await fetch(`${url}/health/live`).catch(() => undefined);
      return answer?.ok ? true : null;
    },
    { timeoutMs: 60_000, describe: `${url} to answer` },
  );

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
}
