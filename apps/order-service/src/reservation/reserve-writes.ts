import { currentTrace } from '@kirana/contracts';
import { tableName, TABLES } from '@kirana/dynamodb';
import type { Dynamo, Write } from '@kirana/dynamodb';
import type { ReservedPick } from './reserve-cart.ts';

/**
 * Takes a pick out of its lot by arithmetic, on condition that the plan still holds: a lot that is emptied has exactly
 * what was seen, any other at least what is taken (docs/decisions/071). `at`: ISO 8601 UTC.
 */
export function takeFromLot(dynamo: Dynamo, pick: ReservedPick, at: string): Write {
  const { listingId, lotId, units, available, drains } = pick;
  const trace = currentTrace();
  return {
    Update: {
      TableName: tableName(dynamo, TABLES.lots),
      Key: { listingId, lotId },
      UpdateExpression:
        'SET #available = #available - :units, #reserved = #reserved + :units, ' +
        `#version = #version + :one, #updatedAt = :at${trace ? ', #trace = :trace' : ' REMOVE #trace'}`,
      ConditionExpression: drains ? '#available = :seen' : '#available >= :units',
      ExpressionAttributeNames: {
        '#available': 'available',
        '#reserved': 'reserved',
        '#version': 'version',
        '#updatedAt': 'updatedAt',
        '#trace': 'trace',
      },
      ExpressionAttributeValues: {
        ':units': units,
        ':one': 1,
        ':at': at,
        ...(drains ? { ':seen': available } : {}),
        ...(trace ? { ':trace': trace } : {}),
      },
    },
  };
}
