import type { ChaosReport } from './chaos.ts';

/** The line that scripts read (DESIGN section 10). */
export const chaosLine = ({ verdict, kills, deadLettered, hashEqual, seed }: ChaosReport): string =>
  `chaos events ${verdict.events} kills ${kills.total} lost ${verdict.lost} duplicated ${verdict.duplicated} ` +
  `stale ${verdict.stale} dead-lettered ${deadLettered} hash-equal ${hashEqual} seed ${seed}`;

export const isClean = ({ verdict, deadLettered, hashEqual }: ChaosReport): boolean =>
  verdict.lost + verdict.duplicated + verdict.stale + deadLettered === 0 && hashEqual;

/** What a person wants to know besides. */
export function* details(report: ChaosReport): Generator<string> {
  const { kills, writes, orders, verdict, replayed } = report;
  const refused = [...writes.refused].map(([reason, times]) => `${reason}: ${times}`);
  yield `writes done ${writes.done}, orders placed ${orders}`;
  yield `refused, for something was down or had moved on: ${refused.sort().join(', ') || 'none'}`;
  for (const [part, times] of [...kills.by].sort()) yield `killed ${part}: ${times}`;
  yield `changes in the topics more than once: ${verdict.redelivered}; records replayed: ${replayed}`;
  for (const [where, { lost, stale }] of verdict.wrong) {
    if (lost.length > 0) yield `${where}: missing ${lost.slice(0, 5).join(' ')} (${lost.length})`;
    if (stale.length > 0) yield `${where}: old ${stale.slice(0, 5).join(' ')} (${stale.length})`;
  }
}
