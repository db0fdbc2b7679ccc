import { MAX_TRANSACTION_WRITES, transact, TransactionRefused } from '@kirana/dynamodb';
import type { Dynamo, Write } from '@kirana/dynamodb';

/** One change and the writes that make it, which go together or not at all. */
interface Change<W> {
  readonly of: W;
  readonly writes: readonly Write[];
}

/** Transactions under way at a time: enough to hide the way there and back, too few to crowd others out. */
const AT_ONCE = 4;

/**
 * Makes many guarded changes, as many as fit to a transaction, and gives back those whose guard did not hold. A refused
 * change cancels its whole transaction, so the others of it are sent again without it. Throws only when no transaction
 * is under way any more, so that whoever tries again does not race with what was left.
 */
export async function writeGuarded<W>(
  dynamo: Dynamo,
  changes: readonly W[],
  writesOf: (change: W) => readonly Write[],
): Promise<readonly W[]> {
  const waiting = groups(changes.map((of) => ({ of, writes: writesOf(of) })));
  const refused: W[] = [];
  const work = async (): Promise<void> => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      refused.push(...(await writeGroup(dynamo, group)));
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return refused;
}

function groups<W>(changes: readonly Change<W>[]): Change<W>[][] {
  const made: Change<W>[][] = [];
  let room = 0;
  for (const change of changes) {
    if (change.writes.length > room) {
      made.push([]);
      room = MAX_TRANSACTION_WRITES;
    }
    made.at(-1)?.push(change);
    room -= change.writes.length;
  }
  return made;
}

async function writeGroup<W>(dynamo: Dynamo, group: readonly Change<W>[]): Promise<readonly W[]> {
  const refused: W[] = [];
  let left = [...group];
  while (left.length > 0) {
    const inTheWay = await attempt(dynamo, left);
    if (inTheWay.size === 0) break;
    refused.push(...left.filter((_, at) => inTheWay.has(at)).map(({ of }) => of));
    left = left.filter((_, at) => !inTheWay.has(at));
  }
  return refused;
}

/** Writes all or none; gives the places of the changes that stood in the way. */
async function attempt<W>(dynamo: Dynamo, group: readonly Change<W>[]): Promise<Set<number>> {
  const places = group.flatMap(({ writes }, at) => writes.map(() => at));
  try {
    await transact(
      dynamo,
      group.flatMap(({ writes }) => writes),
    );
    return new Set();
  } catch (error) {
    if (!(error instanceof TransactionRefused)) throw error;
    const inTheWay = error.writes.flatMap(({ code }, at) => (code === 'None' ? [] : places[at]));
    if (inTheWay.length === 0) throw error;
    return new Set(inTheWay.filter((at) => at !== undefined));
  }
}
