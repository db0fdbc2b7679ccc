import type { Instance } from './lease.ts';

/** An instance whose beat has not moved for so long is held to be dead, ms. */
export const DEAD_AFTER_MS = 22_000;

/**
 * Which instances live, by this process's own clock alone: an instance lives while its version is seen to change.
 * Clocks of other machines do not matter.
 */
export class Liveness {
  readonly #seen = new Map<string, { version: number; at: number }>();

  /** Takes what is on record now; `now` in ms of a clock that never jumps. */
  observe(instances: readonly Instance[], now: number): void {
    const present = new Set(instances.map(({ name }) => name));
    for (const name of this.#seen.keys()) if (!present.has(name)) this.#seen.delete(name);
    for (const { name, version } of instances) {
      if (this.#seen.get(name)?.version !== version) this.#seen.set(name, { version, at: now });
    }
  }

  /** Names of those that live. */
  alive(now: number): Set<string> {
    const alive = [...this.#seen].filter(([, { at }]) => now - at < DEAD_AFTER_MS);
    return new Set(alive.map(([name]) => name));
  }
}
