import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { extraInstance } from '@kirana/local-stack';
import type { AppName, Profile } from '@kirana/local-stack';
import { eventually } from '@kirana/testing';

/** A further instance of an app beside the one that the stack runs. */
export interface Instance {
  readonly app: AppName;
  readonly url: string;
  /** Asks it to stop and waits until it has; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the app once more at a port of its own, with further settings where any are given; resolves when it is ready. */
export async function startInstance(
  profile: Profile,
  app: AppName,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<Instance> {
  const { command, args, cwd, env } = extraInstance(profile, app, port);
  mkdirSync(profile.logs, { recursive: true });
  const log = createWriteStream(join(profile.logs, `${app}-${port}.log`));
  await once(log, 'open');
  const child = spawn(command, args, {
    cwd,
    env: { ...env, ...settings },
    stdio: ['ignore', log, log],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await eventually(() => ready(child, url), {
      timeoutMs: 120_000,
      everyMs: 100,
      describe: `a further ${app} at ${port} is ready`,
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return { app, url, stop: () => ended(child) };
}

async function ready(child: ChildProcess, url: string): Promise<boolean> {
  if (child.exitCode !== null) throw new RangeError(`it ended with ${child.exitCode}`);
  return (await fetch(`${url}/health/ready`)).status === 200;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  return (await exit)[0];
}
