import { MAX_TRANSACTION_WRITES, queryPage, tableName, TABLES, transact } from '@kirana/dynamodb';
import type { Dynamo, Page } from '@kirana/dynamodb';
import type { RejectedRow } from '../rows/price-list.ts';
import type { RejectStore } from '../running/ports.ts';

/** A rejected row as it is kept. */
export type KeptReject = Omit<RejectedRow, 'ok'> & { readonly importId: string };

/** Characters kept of a row's cells in all: 100 rows go into one transaction of at most 4 MB. */
const MOST_CHARACTERS = 8_000;

/** The rows that imports refused, in the order of the file. */
export class ImportRejects implements RejectStore {
  readonly #dynamo: Dynamo;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
  }

  /** Without conditions on purpose: a resumed import puts the same rows again. */
  async keep(importId: string, rows: readonly RejectedRow[]): Promise<void> {
    const TableName = tableName(this.#dynamo, TABLES.importRejects);
    for (let from = 0; from < rows.length; from += MAX_TRANSACTION_WRITES) {
      const part = rows.slice(from, from + MAX_TRANSACTION_WRITES);
      await transact(
        this.#dynamo,
        part.map((row) => ({ Put: { TableName, Item: kept(importId, row) } })),
      );
    }
  }

  /** All of them, read page by page as they are taken. */
  async *all(importId: string): AsyncGenerator<KeptReject> {
    let pageToken: string | undefined;
    do {
      const page = await this.page(importId, 200, pageToken);
      yield* page.items;
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
  }

  /** Deletes all of an import's. */
  async forget(importId: string): Promise<void> {
    const TableName = tableName(this.#dynamo, TABLES.importRejects);
    for (;;) {
      const { items } = await this.page(importId, MAX_TRANSACTION_WRITES);
      if (items.length === 0) return;
      await transact(
        this.#dynamo,
        items.map(({ row }) => ({ Delete: { TableName, Key: { importId, row } } })),
      );
    }
  }

  page(importId: string, limit: number, pageToken?: string): Promise<Page<KeptReject>> {
    return queryPage<KeptReject>(this.#dynamo, TABLES.importRejects, {
      partition: importId,
      limit,
      pageToken,
    });
  }
}

function kept(importId: string, { ok: _, ...reject }: RejectedRow): KeptReject {
  let left = MOST_CHARACTERS;
  const cells = reject.cells.map((cell) => {
    const part = cell.slice(0, Math.max(0, left));
    left -= part.length;
    return part;
  });
  return { importId, ...reject, cells };
}
