import type { ObjectStore } from '@kirana/object-store';
import { ProblemError } from '@kirana/service';
import { UnreadableFile } from './files/file-errors.ts';
import { storedRows } from './files/stored-rows.ts';
import { NoTitleColumn } from './headings/find-heading-row.ts';
import type { HeadingMapping } from './headings/heading-mapping.ts';
import { notInState } from './import-problems.ts';
import { MappingRepository } from './mapping/mapping-repository.ts';
import { previewOf } from './preview/preview.ts';
import { surveyOf } from './preview/survey.ts';
import type { Survey } from './preview/survey.ts';
import type { CellFix } from './rows/cell-fixes.ts';
import type { ImportChanges, ImportRecord, ImportState } from './running/import-record.ts';
import { ImportWorker } from './running/import-worker.ts';
import { LeaseLost } from './running/ports.ts';
import { ImportRejects } from './stores/import-rejects.ts';
import { ImportRecords } from './stores/import-records.ts';
import { NOTHING_UNDONE } from './undoing/undo-run.ts';

export interface ImportParts {
  readonly files: ObjectStore;
  readonly imports: ImportRecords;
  readonly mappings: MappingRepository;
  readonly worker: ImportWorker;
  readonly rejects: ImportRejects;
}

/** What a seller says of a file before it goes online. */
export interface Said {
  readonly headings: HeadingMapping;
  readonly fixes: readonly CellFix[];
}

const readingOf = (record: ImportRecord, { headings, fixes }: Said) => ({
  mapping: { ...record.mapping, ...headings },
  fixes: [...(record.fixes ?? []), ...fixes],
  receivedAt: Date.parse(record.createdAt),
});

/** States in which nobody works on an import. */
const AT_REST: readonly ImportState[] = ['held', 'completed', 'failed', 'undone'];

/** What a seller does with an import after sending the file: look at it, begin it, undo it. */
export class ImportSteps {
  readonly #parts: ImportParts;

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /** Some rows as they would be read; `said` is tried out without being remembered. */
  preview(record: ImportRecord, rows: { from: number; limit: number }, said: Said) {
    return this.#reading(
      previewOf(storedRows(this.#parts.files, record), {
        ...rows,
        ...readingOf(record, said),
      }),
    );
  }

  /** What is wrong in the whole file, as it would be read. */
  survey(record: ImportRecord, said: Said): Promise<Survey> {
    return this.#reading(surveyOf(storedRows(this.#parts.files, record), readingOf(record, said)));
  }

  async #reading<T>(read: Promise<T>): Promise<T> {
    try {
      return await read;
    } catch (error) {
      if (error instanceof NoTitleColumn) {
        throw new ProblemError(422, error.code, error.message, { headings: error.found });
      }
      if (!(error instanceof UnreadableFile)) throw error;
      throw new ProblemError(422, error.code, error.message);
    }
  }

  /** Begins a held import with what the seller says of its cells and of its headings; the latter is remembered too. */
  async begin(record: ImportRecord, { headings, fixes }: Said): Promise<ImportRecord> {
    const { mappings } = this.#parts;
    const mapping = { ...record.mapping, ...headings };
    if (Object.keys(headings).length > 0) await mappings.remember(record.sellerId, headings);
    return this.#step(record, ['held'], { state: 'queued', mapping, fixes });
  }

  /** Sets back what an import did; listings that somebody changed since are kept. */
  undo(record: ImportRecord): Promise<ImportRecord> {
    return this.#step(record, ['completed', 'failed'], {
      state: 'undoing',
      undo: NOTHING_UNDONE,
      attempts: 0,
      finishedAt: null,
    });
  }

  /**
   * Deletes the file, its rejected rows and the import itself; the listings stay, and the import can no longer be
   * undone. The record goes last: a deletion that was cut off is done again.
   */
  async forget(record: ImportRecord): Promise<void> {
    if (!AT_REST.includes(record.state)) throw notInState(record, AT_REST);
    const { files, rejects, imports } = this.#parts;
    await files.delete(record.file.key);
    await rejects.forget(record.importId);
    try {
      await imports.forget(record);
    } catch (error) {
      throw error instanceof LeaseLost ? notInState(record, AT_REST) : error;
    }
  }

  async #step(
    record: ImportRecord,
    from: readonly ImportState[],
    changes: ImportChanges,
  ): Promise<ImportRecord> {
    if (!from.includes(record.state)) throw notInState(record, from);
    try {
      const next = await this.#parts.imports.change(record, changes);
      this.#parts.worker.nudge(next);
      return next;
    } catch (error) {
      throw error instanceof LeaseLost ? notInState(record, from) : error;
    }
  }
}
