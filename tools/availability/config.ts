import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StackEndpoints } from '@kirana/testing';
import { stackEndpoints, wholeNumber } from '@kirana/testing';

export const ROOT = join(import.meta.dirname, '../..');

export interface AvailabilityConfig {
  /** Puts of each mode; they stand for one day of work. */
  readonly puts: number;
  readonly seed: number;
  /** Rounds under way at the same time. */
  readonly lanes: number;
  /** How often each process is killed. */
  readonly kills: number;
  /** How long the cloud is away by the clock, s. */
  readonly outageSeconds: number;
  /** Where the buckets are (AVAILABILITY_S3); left out, a SeaweedFS of its own is started. */
  readonly s3Endpoint: string | undefined;
  /** SeaweedFS's program; `install.sh` puts it there. */
  readonly seaweed: string;
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
      outage: { type: 'string' },
    },
  });
  const stack = stackEndpoints();
  const puts = wholeNumber('puts', values.puts, 1);
  // Ten real minutes only in a run that is much longer than that.
  const outage = values.outage ?? (puts >= 50_000 ? '600' : '0');
  return {
    puts,
    seed: wholeNumber('seed', values.seed, 0),
    lanes: wholeNumber('lanes', values.lanes, 1),
    kills: wholeNumber('kills', values.kills, 0),
    outageSeconds: wholeNumber('outage', outage, 0),
    s3Endpoint: env['AVAILABILITY_S3'] || undefined,
    seaweed: join(ROOT, '.kirana/seaweedfs/bin/weed'),
    stack,
    path: env['PATH'],
  };
}
