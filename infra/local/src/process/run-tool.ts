import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { StackError } from '../stack-error.ts';
import type { SystemUser } from '../machine/other-user.ts';

export interface ToolRun {
  readonly part: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What to do when the command is not there. */
  readonly remedy?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: SystemUser | undefined;
  readonly stdin?: string;
  readonly signal?: AbortSignal | undefined;
  readonly onLine?: (line: string) => void;
  /** Keeps all that this run says, in place of what an earlier one said. */
  readonly log?: string;
}

const TAIL_LINES = 40;

/** Runs a short-lived helper (mvn, javac, initdb) to its end. Throws StackError with its last words when it fails. */
export async function runTool(run: ToolRun): Promise<void> {
  run.signal?.throwIfAborted();
  const child = spawn(run.command, run.args, {
    cwd: run.cwd,
    env: run.env as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(run.user ?? {}),
    ...(run.signal ? { signal: run.signal } : {}),
  });
  const tail: string[] = [];
  if (run.log) {
    mkdirSync(dirname(run.log), { recursive: true });
    writeFileSync(run.log, '');
  }
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      run.onLine?.(line);
      if (run.log) appendFileSync(run.log, `${line}\n`);
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
    });
  }
  child.stdin.on('error', () => undefined); // it ended before it read; its exit code tells the story
  child.stdin.end(run.stdin ?? '');
  await new Promise<void>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? missing(run) : error);
    });
    child.once('close', (code) => (code === 0 ? resolve() : reject(failed(run, code, tail))));
  });
}

function missing(run: ToolRun): StackError {
  const remedy = run.remedy === undefined ? '' : `; ${run.remedy}`;
  return new StackError('MISSING_TOOL', run.part, `${run.command} is not on the path${remedy}`);
}

function failed(run: ToolRun, code: number | null, tail: readonly string[]): StackError {
  const said = tail.filter((line) => line.trim() !== '');
  const telling =
    said.find((line) => /\bERROR\b|Error\b|\berror\b|FATAL/.test(line)) ?? said.at(-1) ?? 'nothing';
  return new StackError(
    'SETUP',
    run.part,
    `${basename(run.command)} failed (exit code ${code ?? 'none, killed'}): ${telling.trim()}`,
    run.log,
  );
}
