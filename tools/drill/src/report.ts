/** How a drill went. */
export interface DrillReport {
  readonly drill: 'tables' | 'index' | 'warehouse';
  /** Items, documents or rows brought back. */
  readonly restored: number;
  readonly seconds: number;
  /** Whether what came back is what was there. */
  readonly equal: boolean;
}

/** The line that scripts read. */
export const drillLine = ({ drill, restored, seconds, equal }: DrillReport): string =>
  `drill ${drill} restored ${restored} seconds ${seconds.toFixed(1)} equal ${equal}`;

/** Runs `work` and says how long it took, seconds. */
export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1_000 };
}
