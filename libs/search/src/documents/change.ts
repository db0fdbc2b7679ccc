import type { Change } from '@kirana/contracts';
import type { Standing } from './standing.ts';

interface Versioned {
  readonly version: number;
  readonly createdAt: string;
}

/** Where an entity stands after a change. */
export const standingOf = ({ version, before, after }: Change<Versioned>): Standing => ({
  createdAt: (after ?? before)?.createdAt ?? '',
  version,
  deleted: after === null,
});

/**
 * The standing of an entity of which only the tombstone is left, since its topic was compacted before it was read: a
 * tombstone is the last word on the life that is held.
 */
export const buried = (held: Standing): Standing => ({
  ...held,
  version: held.version + 1,
  deleted: true,
});
