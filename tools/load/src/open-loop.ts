import { quantile } from '@kirana/testing';

/** One request; `kind` groups the figures. */
export interface Step {
  readonly kind: string;
  /** Throws where the answer is not the one expected. */
  run(): Promise<unknown>;
}

export interface Failure {
  readonly kind: string;
  readonly why: string;
}

/** What a load met. Times are from the moment a request was due, ms: one that had to wait its turn waited for us. */
export interface LoadReport {
  readonly sent: number;
  /** Requests that were due and not sent, since as many as may be were outstanding. */
  readonly shed: number;
  readonly seconds: number;
  readonly failures: readonly Failure[];
  readonly times: ReadonlyMap<string, readonly number[]>;
}

export interface OpenLoopBounds {
  /** Outstanding at most; what is due beyond is shed, so that a load no server can carry ends all the same. */
  readonly outstanding?: number;
  /** How long the last answers are waited for after the signal, ms; what is still out then has failed. */
  readonly patienceMs?: number;
}

/**
 * Sends `perSecond` requests a second, whether or not earlier ones are answered (open loop: a slow server meets the
 * queue it makes), until the signal; then waits for what is under way.
 */
export async function openLoop(
  perSecond: number,
  next: () => Step,
  signal: AbortSignal,
  { outstanding = Infinity, patienceMs = 300_000 }: OpenLoopBounds = {},
): Promise<LoadReport> {
  const failures: Failure[] = [];
  const times = new Map<string, number[]>();
  const under = new Map<Promise<void>, string>();
  const began = performance.now();
  const start = (due: number): void => {
    const { kind, run } = next();
    const running = run()
      .then(() => void listOf(times, kind).push(performance.now() - due))
      .catch((error: unknown) => void failures.push({ kind, why: String(error) }))
      .finally(() => under.delete(running));
    under.set(running, kind);
  };
  let [sent, shed] = [0, 0];
  while (!signal.aborted) {
    const due = began + ((sent + shed) * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    if (under.size >= outstanding) shed++;
    else {
      sent++;
      start(due);
    }
  }
  await within(patienceMs, Promise.all(under.keys()));
  for (const kind of under.values()) failures.push({ kind, why: 'no answer by the end' });
  return { sent, shed, seconds: (performance.now() - began) / 1_000, failures, times };
}

async function within(ms: number, all: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([all, over]);
  clearTimeout(timer);
}

function listOf(times: Map<string, number[]>, kind: string): number[] {
  const list = times.get(kind) ?? [];
  times.set(kind, list);
  return list;
}

/** So much of the requests of a kind (all where none is named) took at most so long, ms. */
export function percentile({ times }: LoadReport, p: number, kind?: string): number {
  const all = kind ? (times.get(kind) ?? []) : [...times.values()].flat();
  return quantile(all, p);
}
