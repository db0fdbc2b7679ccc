import { chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { APPS } from '@kirana/local-stack';
import { eventually } from '@kirana/testing';
import type { Contained } from './contained.ts';
import { ended, startContained } from './contained.ts';
import { serviceHere } from './compose-here.ts';

/** The file trees of the two images, the health check of the apps' one, and where things go. */
export interface Images {
  readonly repository: string;
  readonly folder: string;
  readonly portBase: number;
  readonly app: string;
  readonly sample: string;
  /** Without the shell's `CMD` word. */
  readonly healthcheck: readonly string[];
  readonly entrypoint: readonly string[];
}

/** A container ended otherwise than it should have. */
export class RehearsalFailed extends Error {
  readonly code = 'rehearsal-failed';
  readonly retriable = false;

  constructor(what: string, log: string) {
    super(`${what}; the end of ${log}:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
    this.name = 'RehearsalFailed';
  }
}

/** Provisions, starts every app, asks each image's own health check, brings the sample, stops all by SIGTERM. */
export async function runHere(images: Images, say: (line: string) => void): Promise<void> {
  await runToEnd(images, images.app, 'provision');
  const running = new Map<string, ChildProcess>();
  try {
    for (const app of APPS.filter((name) => name !== 'seller-portal')) {
      await startHealthy(images, app, running);
      say(`images healthy ${app}`);
    }
    say(await runToEnd(images, images.sample, 'sample'));
    await startHealthy(images, 'seller-portal', running);
    say('images healthy seller-portal');
  } finally {
    for (const child of running.values()) child.kill('SIGTERM');
    const codes = await Promise.all([...running.values()].map(ended));
    say(`images stopped ${codes.filter((code) => code === 0).length} of ${codes.length} with 0`);
  }
}

async function startHealthy(
  images: Images,
  app: string,
  running: Map<string, ChildProcess>,
): Promise<void> {
  const contained = containedOf(images, images.app, app);
  const child = startContained(contained);
  running.set(app, child);
  const check = { ...contained, command: images.healthcheck, log: `${contained.log}.health` };
  await eventually(
    async () => {
      if (child.exitCode !== null) throw new RehearsalFailed(`${app} ended`, contained.log);
      return (await ended(startContained(check))) === 0;
    },
    { timeoutMs: 120_000, everyMs: 1_000, describe: `${app} healthy by its image's own check` },
  );
}

/** Resolves to the last line that it said. */
async function runToEnd(images: Images, root: string, name: string): Promise<string> {
  const contained = containedOf(images, root, name);
  const code = await ended(startContained(contained));
  if (code !== 0) throw new RehearsalFailed(`${name} ended with ${code}`, contained.log);
  return readFileSync(contained.log, 'utf8').trim().split('\n').at(-1) ?? '';
}

function containedOf(images: Images, root: string, name: string): Contained {
  const { command, env, volumes } = serviceHere(images.repository, name, images.portBase);
  const [, ...options] = images.entrypoint;
  return {
    root,
    command: [...options, ...command],
    env: { NODE_ENV: 'production', ...env, KIRANA_PORT_BASE: String(images.portBase) },
    volumes: Object.fromEntries(volumes.map((inside) => [inside, volumeOf(images, inside)])),
    log: join(images.folder, `${name}.log`),
  };
}

/** A new volume belongs to whom the image's folder belongs to. */
function volumeOf({ folder }: Images, inside: string): string {
  const outside = join(folder, 'volumes', inside);
  mkdirSync(outside, { recursive: true });
  chownSync(outside, 65_532, 65_532);
  return outside;
}
