import { BoundedStore, createDiskStore } from '@kirana/object-store';
import type { Logger } from '@kirana/service';
import { pause } from '../care/rounds.ts';
import type { MediaConfig } from '../config.ts';

/** How long after a failure the disk is looked at again, ms. */
const AGAIN_MS = 2_000;

export interface OpenedDisk {
  readonly store: BoundedStore;
  /** Gives up on a disk that could not be opened yet. */
  close(): void;
}

/**
 * Opens the local disk: what a crash left half-written is removed, what lies there is counted. A disk that cannot be read
 * does not keep the service from its buckets: it takes nothing (that side of an upload fails and is hydrated later) and
 * is tried again until it can.
 */
export async function openDisk(
  { folder, localMostBytes }: Pick<MediaConfig, 'folder' | 'localMostBytes'>,
  logger: Logger,
): Promise<OpenedDisk> {
  const disk = createDiskStore({ root: folder });
  const store = BoundedStore.closed(disk, localMostBytes);
  const closing = new AbortController();
  const attempt = async (): Promise<boolean> => {
    try {
      // Before the first put: what is half-written now is nobody's.
      await disk.removeLeftovers();
      await store.count();
      return true;
    } catch (error) {
      logger.error({ err: error, folder }, 'the local disk cannot be opened: only buckets serve');
      return false;
    }
  };
  const untilOpen = async (): Promise<void> => {
    while (await pause(AGAIN_MS, closing.signal)) {
      if (!(await attempt())) continue;
      logger.info({ folder, ...store.use() }, 'the local disk is open');
      return;
    }
  };
  if (!(await attempt())) void untilOpen();
  return { store, close: () => closing.abort() };
}
