import type { Random } from './random.ts';

/** Any of the things known, or undefined where there are none yet. */
export const oneOf = <T>(from: ReadonlyMap<string, T>, random: Random): T | undefined =>
  from.size === 0 ? undefined : random.pick([...from.values()]);

/** Not too many: things must be changed often, not once each. */
export function keep<T>(into: Map<string, T>, id: string, thing: T, most = 200): void {
  into.set(id, thing);
  const oldest = into.size > most ? into.keys().next().value : undefined;
  if (oldest !== undefined) into.delete(oldest);
}
