import type { StartReport } from '../commands/start.ts';
import type { PartStatus } from '../commands/status.ts';
import { table } from './table.ts';

/** Progress as one line a step, readable on a terminal and in a CI log alike. */
export function reportTo(say: (line: string) => void): StartReport {
  return {
    progress: (text) => say(`  ${text} …`),
    up: (part, port, how, seconds) => {
      const where = port === undefined ? 'up' : `up on 127.0.0.1:${port}`;
      say(
        `  ${part.padEnd(18)} ${where.padEnd(24)} ${how === 'reused' ? 'was up' : `${seconds.toFixed(1)} s`}`,
      );
    },
  };
}

export function statusTable(parts: readonly PartStatus[]): string {
  const rows = parts.map(({ part, port, pid, health, mib, restarts }) => [
    part,
    port ?? '-',
    pid ?? '-',
    health,
    mib ?? '-',
    restarts,
  ]);
  return table(['part', 'port', 'pid', 'health', 'MiB', 'restarts'], rows);
}
