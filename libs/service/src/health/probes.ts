/** One thing a process needs to do its work. `check` rejects, or resolves to false, when it is not there. */
export interface Probe {
  readonly name: string;
  check(): Promise<unknown> | unknown;
}

export interface Health {
  readonly ready: boolean;
  /** By probe: `up`, or what is wrong. */
  readonly parts: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 2_000;

/** Runs all probes at once; one that does not answer in 2 s counts as down. */
export async function readiness(probes: readonly Probe[]): Promise<Health> {
  const parts = await Promise.all(
    probes.map(async (probe) => [probe.name, await state(probe)] as const),
  );
  return { ready: parts.every(([, found]) => found === 'up'), parts: Object.fromEntries(parts) };
}

async function state(probe: Probe): Promise<string> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(`no answer in ${PATIENCE_MS} ms`), PATIENCE_MS);
  try {
    return await Promise.race([
      Promise.resolve(probe.check()).then((up) => (up === false ? 'down' : 'up')),
      late,
    ]);
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  } finally {
    clearTimeout(timer);
  }
}
