import { tableName, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Versioned, Write } from '@kirana/dynamodb';
import { KeyReused } from './key-reused.ts';
import { requestHash } from './request-hash.ts';

/** One creating request: who sent it under which key, and what it asks. */
export interface CreatingRequest {
  readonly accountId: string;
  readonly idempotencyKey: string;
  /** The operation with its path's ids, and the body. */
  readonly asked: unknown;
}

interface StoredAnswer extends Versioned {
  readonly requestKey: string;
  readonly requestHash: string;
  readonly answer: unknown;
  readonly forgetAt: number;
}

const REMEMBER_S = 400 * 86_400;

/** Answers of creating requests, so that a retry gets the first one. Orders keep theirs in their group instead. */
export class IdempotentRequests {
  readonly #answers: VersionedTable<StoredAnswer>;

  constructor(private readonly dynamo: Dynamo) {
    this.#answers = new VersionedTable<StoredAnswer>(dynamo, TABLES.idempotency);
  }

  /** The first answer to this request; undefined where there is none yet. Throws `KeyReused`. */
  async answer<T>(request: CreatingRequest): Promise<T | undefined> {
    const found = await this.#answers.get({ requestKey: keyOf(request) });
    if (found && found.requestHash !== requestHash(request.asked)) throw new KeyReused();
    return found?.answer as T | undefined;
  }

  /** Keeps the answer, in the transaction that creates; fails it where another answer is there. */
  remember(request: CreatingRequest, answer: unknown, at: number): Write {
    return {
      Put: {
        TableName: tableName(this.dynamo, TABLES.idempotency),
        Item: {
          requestKey: keyOf(request),
          requestHash: requestHash(request.asked),
          answer,
          forgetAt: Math.floor(at / 1000) + REMEMBER_S,
        },
        ConditionExpression: 'attribute_not_exists(requestKey)',
      },
    };
  }
}

const keyOf = ({ accountId, idempotencyKey }: CreatingRequest): string =>
  `${accountId}#${idempotencyKey}`;
