import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StackEndpoints } from '@kirana/testing';
import { stackEndpoints } from '@kirana/testing';

export const ROOT = join(import.meta.dirname, '../..');

export interface AvailabilityConfig {
  /** Puts of each mode; they stand for one day of work. */
  readonly puts: number;
  readonly seed: number;
  /** Rounds under way at the same time. */
  readonly lanes: number;
  /** How often each process is killed. */
  readonly kills: number;
  /** Where the buckets are; the stack's S3 unless AVAILABILITY_S3 says otherwise. */
  readonly s3Endpoint: string;
  readonly stack: StackEndpoints;
  /** Where programs are looked for, for those that are started. */
  readonly path: string | undefined;
}

/** Reads the command line and the environment. Throws RangeError that says what was expected. */
export function availabilityConfig(
  args: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
): AvailabilityConfig {
  const { values } = parseArgs({
    args: [...args],
    options: {
      puts: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      lanes: { type: 'string', default: '16' },
      kills: { type: 'string', default: '3' },
    },
  });
  const stack = stackEndpoints();
  return {
    puts: whole('--puts', values.puts, 1),
    seed: whole('--seed', values.seed, 0),
    lanes: whole('--lanes', values.lanes, 1),
    kills: whole('--kills', values.kills, 0),
    s3Endpoint: env['AVAILABILITY_S3'] || stack.s3Endpoint,
    stack,
    path: env['PATH'],
  };
}

function whole(name: string, text: string, min: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= min) return number;
  throw new RangeError(`${name}=${text}: expected a whole number from ${min}`);
}
