import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../src/config.ts';
import { profileFolders } from '../src/profile/folders.ts';
import { profileOf } from '../src/profile/profile.ts';
import type { Profile } from '../src/profile/profile.ts';

const MAIN = join(import.meta.dirname, '../src/main.ts');

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** A profile in a temporary folder, and the stack's command line bound to it. */
export class ThrowawayStack {
  readonly profile: Profile;

  constructor(portBase: number) {
    const home = mkdtempSync(join(tmpdir(), 'kirana-stack-'));
    chmodSync(home, 0o755);
    this.profile = profileOf({ name: 'throwaway', portBase, home }, home);
  }

  /** Starts the command as a process of its own, to be killed or waited for. */
  launch(...args: string[]): ChildProcess {
    return spawn(process.execPath, ['--conditions=kirana-source', MAIN, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...childEnvironment(),
        KIRANA_PROFILE: this.profile.name,
        KIRANA_HOME: this.profile.home,
        KIRANA_PORT_BASE: String(this.profile.portBase),
      },
    });
  }

  async run(...args: string[]): Promise<Outcome> {
    return outcomeOf(this.launch(...args));
  }

  async remove(): Promise<void> {
    await this.run('stop');
    for (const folder of profileFolders(this.profile)) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
