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
  readonly seconds: number;
  readonly failures: readonly Failure[];
  readonly times: ReadonlyMap<string, readonly number[]>;
}

/**
 * Sends `perSecond` requests a second, whether or not earlier ones are answered (open loop: a slow server meets the
 * queue it makes), until the signal; then waits for what is under way.
 */
export async function openLoop(
  perSecond: number,
  next: () => Step,
  signal: AbortSignal,
): Promise<LoadReport> {
  const failures: Failure[] = [];
  const times = new Map<string, number[]>();
  const under = new Set<Promise<void>>();
  const began = performance.now();
  let sent = 0;
  for (; !signal.aborted; sent++) {
    const due = began + (sent * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const { kind, run } = next();
    const running = run()
      .then(() => void listOf(times, kind).push(performance.now() - due))
      .catch((error: unknown) => void failures.push({ kind, why: String(error) }))
      .finally(() => under.delete(running));
    under.add(running);
  }
  await Promise.all(under);
  return { sent, seconds: (performance.now() - began) / 1_000, failures, times };
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
