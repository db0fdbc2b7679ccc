import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ByteRange, ObjectStore, PutOptions, S3Store } from '@kirana/object-store';
import { BoundedStore, MemoryStore } from '@kirana/object-store';
import { createLogger, createRegistry } from '@kirana/service';
import { Sides } from '../src/bytes/sides.ts';
import { Uploads } from '../src/bytes/uploads.ts';
import { scrub } from '../src/care/check-side.ts';
import { Reconciler } from '../src/care/reconciler.ts';
import { healSide } from '../src/healing/heal-side.ts';
import { sweepOutdated } from '../src/healing/sweep-outdated.ts';
import type { EvictionOutcome } from '../src/local/evictor.ts';
import { Evictor } from '../src/local/evictor.ts';
import { MediaMetrics } from '../src/metrics/media-metrics.ts';
import type { Content } from '../src/objects/contents.ts';
import type { MediaItem, SideName } from '../src/objects/media-item.ts';
import { SIDES } from '../src/objects/media-item.ts';
import { MediaObjects } from '../src/objects/media-objects.ts';
import { Pictures } from '../src/pictures/pictures.ts';
import { Heat } from '../src/reading/heat.ts';
import { Reading } from '../src/reading/reading.ts';
import { Restoring } from '../src/versions/restoring.ts';
import { MemoryTable } from './memory-table.ts';

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A store that can be switched off, as a side that is down. */
class Switched extends MemoryStore {
  isDown = false;
  readonly #asked = Promise.withResolvers<void>();

  /** Resolves when somebody has met it switched off. */
  get isAsked(): Promise<void> {
    return this.#asked.promise;
  }

  override async put(key: string, bytes: Readable, options?: PutOptions) {
    this.#check();
    return super.put(key, bytes, options);
  }

  override async get(key: string, range?: ByteRange) {
    this.#check();
    return super.get(key, range);
  }

  override async head(key: string) {
    this.#check();
    return super.head(key);
  }

  override async delete(key: string) {
    this.#check();
    return super.delete(key);
  }

  override async verify(key: string) {
    this.#check();
    return super.verify(key);
  }

  #check(): void {
    if (!this.isDown) return;
    this.#asked.resolve();
    throw new SideDown();
  }
}

export class SideDown extends Error {
  readonly code = 'side-down';
  readonly retriable = true;
}

const MARKS = { highWater: 0.7, lowWater: 0.4 };
const OPTIONS = {
  cloudPatienceMs: 5_000,
  localPatienceMs: 5_000,
  mostBytes: 4_000_000,
};
const LIMITS = { pictureMostBytes: 1_000_000, pictureMostPixels: 1e6, picturesAtOnce: 1 };

/** All of media's own logic over sides and a table in memory: what tests of it need, and nothing of servers. */
export async function aMediaWorld({
  capacity = 64 * 1024,
  localIsEnough = false,
  retryForMs = 0,
  earlierKept = 2,
} = {}) {
  const raw = { cloud: new Switched(), local: new Switched(), secondary: new Switched() };
  const local = await BoundedStore.open(raw.local, capacity);
  const table = new MemoryTable();
  const sides = new Sides({
    cloud: raw.cloud,
    bucket: raw.cloud as ObjectStore as S3Store,
    secondary: raw.secondary,
    local,
  });
  const uploads = new Uploads(sides, new Pictures(LIMITS), {
    ...OPTIONS,
    localIsEnough,
    retryForMs,
  });
  const objects = new MediaObjects(table, uploads, { earlierKept });
  const logger = createLogger('media-test', 'silent');
  const metrics = new MediaMetrics(createRegistry('media-test'));
  const reading = new Reading({ sides, objects, heat: new Heat(), logger, retryForMs });
  const restoring = new Restoring(objects, reading);
  const outcomes: EvictionOutcome[] = [];
  const care = { objects, sides };
  const evictor = new Evictor({ ...care, marks: MARKS, seen: (outcome) => outcomes.push(outcome) });
  const items = async function* () {
    yield* await Promise.resolve([...table.items.values()]);
  };
  const content = (bytes: Buffer) => ({
    contentType: 'application/octet-stream',
    bytes: Readable.from([bytes]),
  });
  return {
    raw,
    local,
    table,
    sides,
    objects,
    outcomes,
    evict: () => evictor.makeRoom(),
    put: (bytes: Buffer) =>
      objects.create({ ownerId: 'sel_1', visibility: 'owner' }, content(bytes)),
    overwrite: (item: MediaItem, bytes: Buffer) => objects.replace(item, undefined, content(bytes)),
    restore: (item: MediaItem, number: number) => restoring.restore(item, undefined, number),
    read: async (item: Content) => buffer(await reading.open(item, undefined)),
    scrub: (item: Content, side: SideName) => scrub(item, side, care),
    /** What the workers do once every event has come, in any order. */
    heal: async () => {
      for (const mediaId of [...table.items.keys()]) {
        for (const side of SIDES) {
          await healSide(mediaId, side, care).catch(() => undefined);
        }
      }
    },
    sweep: (mediaId: string) => sweepOutdated(mediaId, care).catch(() => 0),
    reconcile: async (graceMs = 0) => {
      const reconciler = new Reconciler({ ...care, logger, metrics, graceMs });
      await reconciler.round(items(), new AbortController().signal);
    },
  };
}

export type MediaWorld = Awaited<ReturnType<typeof aMediaWorld>>;
