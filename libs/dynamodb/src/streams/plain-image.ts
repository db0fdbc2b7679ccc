import type { AttributeValue } from '@aws-sdk/client-dynamodb-streams';

type Image = Record<string, AttributeValue>;

/**
 * An image of a stream record as a plain object. DynamoDB Local writes an empty map in images as `{}`, without a type:
 * the SDK's own `unmarshall` refuses that, here it is the empty map it was.
 */
export const plainImage = (image: Image): Record<string, unknown> => {
  const plain: Record<string, unknown> = {};
  for (const name in image) plain[name] = plainValue(image[name] as AttributeValue);
  return plain;
};

function plainValue(value: AttributeValue): unknown {
  const [type, held] = Object.entries(value)[0] ?? ['M', {}];
  switch (type) {
    case 'N':
      return Number(held);
    case 'NULL':
      return null;
    case 'M':
      return plainImage(held as Image);
    case 'L':
      return (held as AttributeValue[]).map(plainValue);
    case 'NS':
      return new Set((held as string[]).map(Number));
    case 'SS':
    case 'BS':
      return new Set(held as unknown[]);
    default:
      return held;
  }
}
