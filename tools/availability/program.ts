import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { eventually } from '@kirana/testing';
import type { SideMood } from './faults/fault-plan.ts';

export interface ProgramOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly url: string;
  readonly logFile: string;
}

const MOST_ENDS = 5;

/** The program ends by itself; its log says why. */
export class WillNotStart extends Error {
  readonly code = 'will-not-start';
  readonly retriable = false;

  constructor(name: string, logFile: string) {
    super(`${name} ended ${MOST_ENDS} times before it was ready: ${logFile}`);
  }
}

/** A process that is started again whenever it ends, as a supervisor does, until it is stopped. */
export class Program {
  readonly #options: ProgramOptions;
  #child: ChildProcess;
  #stopping = false;
  /** How often it has ended since it was last ready, or its disk last broken: with that it may well not start. */
  #ends = 0;
  #mood: SideMood = 'up';

  constructor(options: ProgramOptions) {
    this.#options = options;
    this.#child = this.#start();
  }

  get url(): string {
    return this.#options.url;
  }

  /** Throws `WillNotStart` where it ends again and again before it was ready. */
  async ready(): Promise<void> {
    const { name, url, logFile } = this.#options;
    const settled = async () => this.#ends > MOST_ENDS || (await fetch(`${url}/health/ready`)).ok;
    await eventually(settled, { timeoutMs: 300_000, describe: `${name} is ready` });
    if (this.#ends > MOST_ENDS) throw new WillNotStart(name, logFile);
    this.#ends = 0;
  }

  /** As power loss does: nothing is finished, nothing is said. Resolves when it is up again. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
    await this.ready();
  }

  /** Tells its disk how to behave. */
  setDisk(mood: SideMood): void {
    if (mood === this.#mood) return;
    this.#mood = mood;
    this.#ends = 0;
    if (this.#child.connected) this.#child.send(mood);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGTERM');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  }

  #start(): ChildProcess {
    const { args, env, logFile } = this.#options;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', log, log, 'ipc'] });
    child.on('error', () => undefined);
    child.once('exit', () => {
      this.#ends = this.#mood === 'up' ? this.#ends + 1 : 0;
      if (!this.#stopping && this.#ends <= MOST_ENDS) this.#child = this.#start();
    });
    if (this.#mood !== 'up') child.send(this.#mood);
    return child;
  }
}
