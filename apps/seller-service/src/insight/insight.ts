import { ProblemError } from '@kirana/service';
import { WarehouseUnavailable } from '@kirana/warehouse';
import type { Warehouse } from '@kirana/warehouse';
import { BriefCache } from './brief-cache.ts';
import { answerOf } from './insight-kinds.ts';
import type { Question } from './insight-kinds.ts';

/** The warehouse is some seconds behind in any case; a page that is opened again asks it nothing. */
export const KEEP_MS = 30_000;
const KEPT = 2_000;

/** Answers of the warehouse to sellers. Without a warehouse every question is a 503 problem. */
export class Insight {
  readonly #answers = new BriefCache<object>(KEEP_MS, KEPT);

  constructor(private readonly warehouse: Warehouse | undefined) {}

  async answer(question: Question): Promise<object> {
    const { warehouse } = this;
    if (!warehouse) throw away('This installation has no warehouse');
    const { sellerId, kind, days } = question;
    try {
      return await this.#answers.get(`${sellerId} ${kind} ${days}`, () =>
        answerOf(warehouse, question, Date.now()),
      );
    } catch (error) {
      if (error instanceof WarehouseUnavailable) throw away('It is away or too busy', error);
      throw error;
    }
  }
}

const away = (detail: string, cause?: unknown): ProblemError =>
  Object.assign(
    new ProblemError(
      503,
      'warehouse-unavailable',
      'The figures cannot be read at the moment: try again',
      { detail },
      { 'retry-after': '5' },
    ),
    { cause },
  );
