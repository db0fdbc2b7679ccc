import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';

export interface TurnOptions {
  readonly table: TableDefinition;
  /** What is to be done by one instance at a time, e.g. `sweep`. */
  readonly work: string;
  /** Who asks; two instances must never share one. */
  readonly holder: string;
  /** How long an instance that is not heard of keeps its turn, ms. Longer than any round of the work takes. */
  readonly forMs: number;
}

/**
 * Whose turn it is to do what all instances of a service could do: one keeps it as long as it comes again in time, and
 * when it is gone another takes over. Work must bear being begun twice (a paused holder may wake up): a turn saves
 * effort, versions keep things right.
 */
export class Turn {
  readonly #dynamo: Dynamo;
  readonly #options: TurnOptions;

  constructor(dynamo: Dynamo, options: TurnOptions) {
    this.#dynamo = dynamo;
    this.#options = options;
  }

  /** True where it is this instance's turn, now and for the time to come. */
  async take(now = Date.now()): Promise<boolean> {
    const { table, work, holder, forMs } = this.#options;
    const until = now + forMs;
    try {
      await this.#dynamo.document.send(
        new PutCommand({
          TableName: tableName(this.#dynamo, table),
          Item: { [table.key.partition]: work, holder, until },
          ConditionExpression: 'attribute_not_exists(holder) OR holder = :me OR #until < :now',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':me': holder, ':now': now },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  /** Gives it back, so that another need not wait. */
  async leave(): Promise<void> {
    const { table, work, holder } = this.#options;
    await this.#dynamo.document
      .send(
        new DeleteCommand({
          TableName: tableName(this.#dynamo, table),
          Key: { [table.key.partition]: work },
          ConditionExpression: 'holder = :me',
          ExpressionAttributeValues: { ':me': holder },
        }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
  }
}
