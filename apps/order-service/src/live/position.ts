/** How far a reader has read: by partition the next offset. It means the same in every instance of the service. */
export type Position = ReadonlyMap<number, bigint>;

/** As the id of a server-sent event: `0:12,1:0,…` in base 36, a few characters a partition. */
export const idOf = (position: Position): string =>
  [...position]
    .toSorted(([a], [b]) => a - b)
    .map(([partition, offset]) => `${partition}:${offset.toString(36)}`)
    .join(',');

/** The position that an id names; undefined where it is not one of ours. */
export function positionOf(id: string): Position | undefined {
  if (id.length > 2_000) return undefined;
  const position = new Map<number, bigint>();
  for (const part of id.split(',')) {
    const [, partition, offset] = /^(\d{1,5}):([0-9a-z]{1,13})$/.exec(part) ?? [];
    if (partition === undefined || offset === undefined) return undefined;
    position.set(Number(partition), base36(offset));
  }
  return position;
}

const base36 = (text: string): bigint =>
  [...text].reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n);

/** Whichever is further, partition by partition. */
export function furthest(a: Position, b: Position): Position {
  const result = new Map(a);
  for (const [partition, offset] of b) {
    if (offset > (result.get(partition) ?? -1n)) result.set(partition, offset);
  }
  return result;
}

/** `position` with the record at `offset` of `partition` read. */
export const past = (position: Position, partition: number, offset: bigint): Position =>
  furthest(position, new Map([[partition, offset + 1n]]));
