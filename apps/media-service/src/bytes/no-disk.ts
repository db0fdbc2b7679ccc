import type { ObjectStore } from '@kirana/object-store';
import { ObjectNotFound } from '@kirana/object-store';

/** This instance has no disk of its own to keep objects on. */
export class NoLocalDisk extends Error {
  readonly code = 'no-local-disk';
  readonly retriable = false;

  constructor() {
    super('This instance keeps nothing on a local disk');
    this.name = 'NoLocalDisk';
  }
}

/** The local side of an instance that runs near the cloud instead of near the users: empty, and it takes nothing. */
export const NO_DISK: ObjectStore = {
  put: () => Promise.reject(new NoLocalDisk()),
  get: (key) => Promise.reject(new ObjectNotFound(key)),
  head: () => Promise.resolve(undefined),
  delete: () => Promise.resolve(),
  list: () => ({
    async *[Symbol.asyncIterator]() {
      yield* await Promise.resolve([]);
    },
  }),
  verify: (key) => Promise.reject(new ObjectNotFound(key)),
};
