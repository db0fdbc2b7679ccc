import { setTimeout as sleep } from 'node:timers/promises';
import type { Search } from '../client/search.ts';
import type { DocumentRefused } from '../client/search-errors.ts';
import { reaching, SearchUnavailable } from '../client/search-errors.ts';
import type { Step } from '../documents/apply-change.ts';
import type { BulkItem } from './bulk-item.ts';
import { verdictOn } from './bulk-item.ts';
import type { Held } from './held-documents.ts';
import { readHeld } from './held-documents.ts';
import { writeTogether } from './together.ts';

/** One change of one document, as a pure step from what is held to what is next. */
export interface DocumentChange<D> {
  readonly id: string;
  readonly step: Step<D>;
  /** There is likely no document yet: it is then tried without a look, which spares a load of new ones the reading. */
  readonly likelyNew?: boolean;
}

/** What became of a change: written, already newer there, or refused for good. */
export type ChangeOutcome = 'written' | 'current' | DocumentRefused;

/** Rounds of read, decide, write before overload or contention counts as an outage. */
const ROUNDS = 8;
const FIRST_PAUSE_MS = 50;

/** The changes of one document in their order, and their places among all changes. */
interface Work<D> {
  readonly id: string;
  readonly likelyNew: boolean;
  readonly steps: readonly { readonly step: Step<D>; readonly at: number }[];
}

/**
 * Reads the documents, applies the changes to them in order, and writes what came of it only where nobody has written
 * meanwhile (`if_seq_no`; a new document by `create`); who lost that race reads again. So each side of a document can
 * be written by its own consumer, and what the sides hold is decided here, by plain functions, not by a script.
 *
 * Resolves to one outcome a change. Throws `SearchUnavailable` where the cluster is down or stays overloaded: nothing
 * is then known of the changes, and all may be given again. Calls of the same moment become one write.
 */
export const writeDocuments = <D extends object>(
  search: Search,
  index: string,
  changes: readonly DocumentChange<D>[],
): Promise<ChangeOutcome[]> => writeTogether(writeJoined, search, index, changes);

async function writeJoined(
  search: Search,
  index: string,
  changes: readonly DocumentChange<object>[],
): Promise<ChangeOutcome[]> {
  const outcomes = new Array<ChangeOutcome>(changes.length).fill('current');
  let open = workOf(changes);
  for (let round = 1; open.length > 0; round++) {
    if (round > ROUNDS) throw new SearchUnavailable('overload or contention does not end');
    if (round > 1) await sleep(FIRST_PAUSE_MS * 2 ** (round - 2) * (0.5 + Math.random() / 2));
    open = await oneRound(search, index, open, outcomes);
  }
  return outcomes;
}

function workOf<D>(changes: readonly DocumentChange<D>[]): Work<D>[] {
  const numbered = changes.map((change, at) => ({ ...change, at }));
  return [...Map.groupBy(numbered, ({ id }) => id)].map(([id, steps]) => ({
    id,
    steps,
    likelyNew: steps[0]?.likelyNew ?? false,
  }));
}

/** Returns the work that must be tried again. */
async function oneRound<D extends object>(
  search: Search,
  index: string,
  open: readonly Work<D>[],
  outcomes: ChangeOutcome[],
): Promise<Work<D>[]> {
  const ids = open.flatMap(({ id, likelyNew }) => (likelyNew ? [] : [id]));
  const held = ids.length > 0 ? await readHeld<D>(search, index, ids) : new Map<string, Held<D>>();
  const writes = open.flatMap((work) => {
    const before = held.get(work.id);
    const { next, changed } = applied(work, before);
    return next ? [{ work, next, before, changed }] : [];
  });
  if (writes.length === 0) return [];
  const body = writes.flatMap(({ work, next, before }) => [action(work.id, before), next]);
  const answer = await reaching(() =>
    search.client.bulk({ index, require_alias: search.isAlias(index), body: body as never }),
  );
  return writes.flatMap(({ work, changed }, at) => {
    const item = Object.values(answer.body.items[at] ?? {})[0] as unknown as BulkItem;
    const verdict = verdictOn(work.id, item);
    if (verdict === 'again') return [{ ...work, likelyNew: false }];
    for (const place of changed) outcomes[place] = verdict;
    return [];
  });
}

/** The document after all its changes, undefined where none changed it, and the places of those that did. */
function applied<D>({ steps }: Work<D>, before: Held<D> | undefined) {
  let next: D | undefined;
  const changed: number[] = [];
  for (const { step, at } of steps) {
    const result = next ? step(next) : step(before?.source, before?.seqNo);
    if (result === undefined) continue;
    next = result;
    changed.push(at);
  }
  return { next, changed };
}

const action = <D>(id: string, before: Held<D> | undefined) =>
  before
    ? { index: { _id: id, if_seq_no: before.seqNo, if_primary_term: before.primaryTerm } }
    : { create: { _id: id } };
