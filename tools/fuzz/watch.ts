import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A service under watch. */
export interface Watched {
  readonly name: string;
  readonly url: string;
}

/** What the services' own logs say of the run. */
export interface LogFindings {
  /** Requests answered, health and metrics aside. */
  readonly answered: number;
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Answers of 500 and above, as `METHOD url status`. */
  readonly serverErrors: readonly string[];
  /** Errors and rejections that reached nobody. */
  readonly unhandled: readonly string[];
}

export interface Sample {
  /** ms since the watch began. */
  readonly at: number;
  readonly rssBytes: number;
  readonly pid: number;
}

const EVERY_MS = 5_000;
const UNHANDLED =
  /reached nobody|UnhandledPromiseRejection|uncaughtException|FATAL ERROR|Native stack trace/;
/** A process says so once, when it has come up. */
const STARTED = '"msg":"listening"';

/** Watches logs and memory of the services from now on. */
export async function watch(services: readonly Watched[], logFolder: string) {
  const began = Date.now();
  const from = new Map<string, number>();
  for (const { name } of services) from.set(name, await sizeOf(join(logFolder, `${name}.log`)));
  const samples = new Map<string, Sample[]>(services.map(({ name }) => [name, []]));
  const sample = async (): Promise<void> => {
    await Promise.all(
      services.map(async ({ name, url }) => {
        const seen = await measure(url).catch(() => undefined);
        if (seen) samples.get(name)?.push({ at: Date.now() - began, ...seen });
      }),
    );
  };
  await sample();
  const timer = setInterval(() => void sample(), EVERY_MS);
  return {
    samples: samples as ReadonlyMap<string, readonly Sample[]>,
    async findings(): Promise<LogFindings> {
      await sample();
      const parts = await Promise.all(
        services.map(({ name }) => findingsOf(join(logFolder, `${name}.log`), from.get(name) ?? 0)),
      );
      return {
        answered: parts.reduce((sum, { answered }) => sum + answered, 0),
        statuses: added(parts.map(({ statuses }) => statuses)),
        serverErrors: parts.flatMap(({ serverErrors }) => serverErrors),
        unhandled: parts.flatMap(({ unhandled }) => unhandled),
      };
    },
    stop: () => clearInterval(timer),
  };
}

async function measure(url: string): Promise<{ rssBytes: number; pid: number }> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const { pid } = (await (await fetch(`${url}/health/live`)).json()) as { pid: number };
  const rss = /^process_resident_memory_bytes\{[^}]*\} (\S+)$/m.exec(metrics)?.[1];
  return { rssBytes: Number(rss), pid };
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

async function findingsOf(file: string, from: number): Promise<LogFindings> {
  const lines = (await readFile(file)).subarray(from).toString('utf8').split('\n');
  const serverErrors: string[] = [];
  const statuses = new Map<number, number>();
  let answered = 0;
  for (const line of lines) {
    const entry = answeredIn(line);
    if (!entry) continue;
    answered += 1;
    statuses.set(entry.status, (statuses.get(entry.status) ?? 0) + 1);
    if (entry.status >= 500) serverErrors.push(`${entry.method} ${entry.url} ${entry.status}`);
  }
  return {
    answered,
    statuses,
    serverErrors,
    unhandled: lines.filter((line) => UNHANDLED.test(line)),
  };
}

function added(parts: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const sum = new Map<number, number>();
  for (const [status, count] of parts.flatMap((part) => [...part])) {
    sum.set(status, (sum.get(status) ?? 0) + count);
  }
  return sum;
}

/** Errors that reached nobody, and processes that died: whoever starts again while it is watched has died before. */
export const unhandledIn = (file: string, lines: readonly string[]): string[] => [
  ...lines.filter((line) => UNHANDLED.test(line)),
  ...lines.filter((line) => line.includes(STARTED)).map((line) => `${file} started again: ${line}`),
];

interface Answered {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

function answeredIn(line: string): Answered | undefined {
  if (!line.includes('"answered"')) return undefined;
  try {
    return JSON.parse(line) as Answered;
  } catch {
    return undefined; // the last line, still being written
  }
}
