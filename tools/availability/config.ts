import { parseArgs } from 'node:util';

export interface AvailabilityConfig {
  readonly puts: number;
  readonly seed: number;
}

/** Reads the command line. Throws RangeError that says what was expected. */
export function availabilityConfig(): AvailabilityConfig {
  const { values } = parseArgs({
    options: {
      puts: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  return { puts: whole('--puts', values.puts, 1), seed: whole('--seed', values.seed, 0) };
}

function whole(name: string, text: string, min: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= min) return number;
  throw new RangeError(`${name}=${text}: expected a whole number from ${min}`);
}
