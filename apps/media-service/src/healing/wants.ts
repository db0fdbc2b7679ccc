import type { MediaObject } from '@kirana/contracts';

/** A change as its event tells it; undefined where it cannot be read: then everybody looks. */
export interface SeenChange {
  readonly before: MediaObject | null;
  readonly after: MediaObject | null;
}

/** Which changes a worker has to look after. Each change of the table has an event of its own, so none is missed. */
export type Wants = (change: SeenChange) => boolean;

const lacks =
  (side: 'cloud' | 'local' | 'secondary'): Wants =>
  ({ after }) =>
    after !== null && (after[side] === 'pending' || after[side] === 'failed');

const lackingEarlier = (object: MediaObject | null): number => object?.earlierLacking ?? 0;

/** A bucket also has to hold the earlier contents that are kept. */
const bucketLacks =
  (side: 'cloud' | 'secondary'): Wants =>
  (change) =>
    lacks(side)(change) || lackingEarlier(change.after) > 0;

/** Only a new content, a delete, or an earlier content that a bucket now has leave something behind. */
const leavesSomething: Wants = ({ before, after }) =>
  after === null ||
  (before !== null &&
    (before.content !== after.content || lackingEarlier(before) > lackingEarlier(after)));

const isPicture: Wants = ({ before, after }) =>
  after !== null && after.contentType.startsWith('image/') && before?.version !== after.version;

export const WANTS = {
  hydrator: lacks('local'),
  uploader: bucketLacks('cloud'),
  copier: bucketLacks('secondary'),
  sweeper: leavesSomething,
  thumbnailer: isPicture,
} as const;

/** Reads an event without trusting it: it only says where to look. A tombstone is a delete that was told before. */
export function seenChange(value: Buffer | null): SeenChange | undefined {
  if (!value) return undefined;
  try {
    const { data } = JSON.parse(String(value)) as { data?: Partial<SeenChange> };
    if (!data || data.after === undefined) return undefined;
    return { before: data.before ?? null, after: data.after };
  } catch {
    return undefined;
  }
}
