import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import { unmarshalled } from './unmarshalled.ts';
import { TransactionRefused } from './write-errors.ts';

/** One write of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The most writes in one transaction (Amazon DynamoDB quotas). */
export const MAX_TRANSACTION_WRITES = 100;

/**
 * All of the writes or none. `token` makes a retry of the very same transaction within ten minutes a success that
 * changes nothing. Throws `TransactionRefused` with the reason for each write.
 */
export async function transact(
  dynamo: Dynamo,
  writes: readonly Write[],
  token?: string,
): Promise<void> {
  try {
    await dynamo.document.send(
      new TransactWriteCommand({
        TransactItems: writes.map(returningFound),
        ...(token ? { ClientRequestToken: token } : {}),
      }),
    );
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    throw new TransactionRefused(
      (error.CancellationReasons ?? []).map(({ Code, Item }) => ({
        code: Code ?? 'None',
        item: unmarshalled(Item),
      })),
    );
  }
}

/** Asks for the item that a failed condition met, so that the caller can say what is there. */
function returningFound(write: Write): Write {
  const asked = Object.entries(write).map(([kind, parts]) => [
    kind,
    { ReturnValuesOnConditionCheckFailure: 'ALL_OLD', ...parts },
  ]);
  return Object.fromEntries(asked) as Write;
}
