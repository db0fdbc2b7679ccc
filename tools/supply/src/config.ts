import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The command that is asked for, and where things are. */
export const supplyConfig = (args: readonly string[] = process.argv.slice(2)) => ({
  root: ROOT,
  out: join(ROOT, '.kirana/supply'),
  command: args[0] ?? '',
  /** `--check`: say what would change, and change nothing. */
  check: args.includes('--check'),
});
