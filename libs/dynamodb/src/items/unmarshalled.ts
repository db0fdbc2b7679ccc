import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** An item from the wire form (`{S: …}`), which errors and stream records carry, as a plain object. */
export const unmarshalled = (
  item: Record<string, AttributeValue> | undefined,
): Record<string, unknown> | undefined => (item ? unmarshall(item) : undefined);
