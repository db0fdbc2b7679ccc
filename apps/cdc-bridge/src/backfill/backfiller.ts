import type { Dynamo, TableDefinition } from '@kirana/dynamodb';
import { scanPage, VersionedTable } from '@kirana/dynamodb';
import { pause, pauseBeforeRetry } from '@kirana/kafka';
import type { Kafka, Publisher } from '@kirana/kafka';
import type { EntityName } from '@kirana/contracts';
import { LeaseLost } from '../leases/lease-book.ts';
import type { BackfillPart } from './backfill.ts';
import { isDeletesPart, openParts } from './backfill.ts';
import type { BackfillBook } from './backfill-book.ts';
import { publishDeletes } from './publish-deletes.ts';
import { keyOf, publishAgain, publishPage } from './publish-page.ts';
import type { PageParts, Row } from './publish-page.ts';

/** Rows of one page: as many as one consistent read can look at again. */
const PAGE_ROWS = 100;

/** Parts one instance works on side by side. */
const AT_ONCE = 2;

export interface BackfillerParts {
  readonly instance: string;
  readonly dynamo: Dynamo;
  readonly kafka: Kafka;
  readonly publisher: Pick<Publisher, 'publishAll'>;
  readonly book: BackfillBook;
  readonly tables: readonly { readonly definition: TableDefinition; readonly entity: EntityName }[];
  /** Rows a second. */
  readonly rate: number;
  readonly confirmed: () => boolean;
  readonly log: (
    level: 'info' | 'warn' | 'error',
    message: string,
    facts: Record<string, unknown>,
  ) => void;
}

/** Works on parts of backfills, beside the stream readers. */
export class Backfiller {
  readonly #parts: BackfillerParts;
  readonly #running = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(parts: BackfillerParts) {
    this.#parts = parts;
  }

  /** Takes up what is open, as far as this instance has hands free. `held`: whether that instance lives. */
  takeUp(known: readonly BackfillPart[], held: (holder: string) => boolean): void {
    const mine = (holder: string): boolean => holder === this.#parts.instance;
    const open = openParts(known, (holder) => !mine(holder) && held(holder));
    for (const part of open) {
      if (this.#running.size >= AT_ONCE) return;
      if (this.#running.has(part.name)) continue;
      const work = this.#work(part).finally(() => this.#running.delete(part.name));
      this.#running.set(part.name, work);
    }
  }

  /** Stops after the pages in hand; where they ended is on record. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running.values());
  }

  async #work(open: BackfillPart): Promise<void> {
    const { book, instance, log } = this.#parts;
    const facts = { table: open.table, part: open.segment, reason: open.reason };
    try {
      const part = await book.write(open, { holder: instance });
      await this.#toItsEnd(part);
      log('info', 'part of a backfill done or stopped', facts);
    } catch (error) {
      // Another instance has it, or the next tick takes it up where it is on record.
      if (!(error instanceof LeaseLost)) {
        log('warn', 'part of a backfill failed', { ...facts, error: String(error) });
        await pause(pauseBeforeRetry(3), this.#stopping.signal);
      }
    }
  }

  async #toItsEnd(taken: BackfillPart): Promise<void> {
    const { book, kafka, log } = this.#parts;
    const page = this.#pageParts(taken.table);
    let part = taken;
    if (isDeletesPart(part)) {
      const gone = await publishDeletes(kafka, page);
      if (gone > 0)
        log('warn', 'published deletes the stream had lost', { table: part.table, gone });
      await book.write(part, { done: true, holder: null, rows: gone });
      return;
    }
    if (part.inFlight.length > 0) {
      await publishAgain(page, part.inFlight);
      part = await book.write(part, { inFlight: [] });
    }
    while (!part.done && !this.#stopping.signal.aborted) part = await this.#nextPage(page, part);
  }

  /** scan → on record as in flight → publish and look again → on record as done. */
  async #nextPage(page: PageParts, part: BackfillPart): Promise<BackfillPart> {
    const { dynamo, book, rate } = this.#parts;
    const { segment, segments, pageToken } = part;
    const { items, nextPageToken } = await scanPage<Row>(dynamo, page.definition, {
      segment,
      segments,
      limit: PAGE_ROWS,
      pageToken: pageToken ?? undefined,
    });
    const inFlight = items.map((row) => keyOf(page.definition, row));
    const noted = items.length > 0 ? await book.write(part, { inFlight }) : part;
    await publishPage(page, items);
    const done = nextPageToken === null;
    const written = await book.write(noted, {
      inFlight: [],
      pageToken: nextPageToken,
      rows: part.rows + items.length,
      done,
      ...(done ? { holder: null } : {}),
    });
    await pause((items.length / rate) * 1_000 * AT_ONCE, this.#stopping.signal);
    return written;
  }

  #pageParts(name: string): PageParts {
    const { dynamo, publisher, tables, confirmed, log } = this.#parts;
    const table = tables.find(({ definition }) => definition.name === name);
    if (!table) throw new RangeError(`No published table is called ${name}`);
    return {
      ...table,
      items: new VersionedTable<Row>(dynamo, table.definition),
      publisher,
      allowed: confirmed,
      onInvalid: (key, error) => log('error', 'row fits no schema', { key, error: String(error) }),
    };
  }
}
