import type { Search } from '../client/search.ts';
import type { ChangeOutcome, DocumentChange } from './write-documents.ts';

/** Writes changes of one index; one outcome each. */
type Write = (
  search: Search,
  index: string,
  changes: readonly DocumentChange<object>[],
) => Promise<ChangeOutcome[]>;

interface Call {
  readonly changes: readonly DocumentChange<object>[];
  resolve(outcomes: ChangeOutcome[]): void;
  reject(error: unknown): void;
}

/** Changes that are worth a request of their own. */
const PLENTY = 1_000;

const waiting = new WeakMap<Search, Map<string, Call[]>>();

/**
 * Joins what is to be written to one index at the same moment, as the batches of several partitions are, into one write:
 * a request costs the cluster more than the few documents in it. Each call gets its own outcomes; an outage is everybody's.
 */
export function writeTogether<D extends object>(
  write: Write,
  search: Search,
  index: string,
  changes: readonly DocumentChange<D>[],
): Promise<ChangeOutcome[]> {
  const { promise, resolve, reject } = Promise.withResolvers<ChangeOutcome[]>();
  const byIndex = waiting.get(search) ?? new Map<string, Call[]>();
  waiting.set(search, byIndex);
  const calls = byIndex.get(index);
  const call: Call = {
    changes: changes as readonly unknown[] as readonly DocumentChange<object>[],
    resolve,
    reject,
  };
  if (calls) calls.push(call);
  else {
    byIndex.set(index, [call]);
    setImmediate(() => {
      const joined = byIndex.get(index) ?? [];
      byIndex.delete(index);
      for (const few of inGroups(joined)) void writeAll(write, search, index, few);
    });
  }
  return promise;
}

async function writeAll(
  write: Write,
  search: Search,
  index: string,
  calls: readonly Call[],
): Promise<void> {
  try {
    const outcomes = await write(
      search,
      index,
      calls.flatMap(({ changes }) => changes),
    );
    let from = 0;
    for (const { changes, resolve } of calls) {
      resolve(outcomes.slice(from, (from += changes.length)));
    }
  } catch (error) {
    if (calls.length > 1 && !mayPass(error)) {
      await Promise.all(calls.map((call) => writeAll(write, search, index, [call])));
      return;
    }
    for (const { reject } of calls) reject(error);
  }
}

/** An outage is everybody's; what else went wrong is one call's, and the others must not fail for it. */
const mayPass = (error: unknown): boolean =>
  (error as { retriable?: unknown } | null)?.retriable === true;

/** As few groups as there can be of less than twice `PLENTY`, calls whole. */
function inGroups(calls: readonly Call[]): Call[][] {
  const groups: Call[][] = [];
  let room = 0;
  for (const call of calls) {
    if (room <= 0) {
      groups.push([]);
      room = PLENTY;
    }
    groups.at(-1)?.push(call);
    room -= call.changes.length;
  }
  return groups;
}
