import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Content } from '../src/objects/contents.ts';
import { BUCKETS, contentsOf, replacedContents } from '../src/objects/contents.ts';
import type { MediaItem, SideName } from '../src/objects/media-item.ts';
import { SIDES } from '../src/objects/media-item.ts';
import type { MediaWorld } from './a-media-world.ts';
import { aMediaWorld, sha256 } from './a-media-world.ts';

/**
 * What must be true, as simply as it can be said: the acknowledged contents of each object, the newest first, as many as
 * are kept. Sides go down and up, the disk
 * is wiped or rots, one of the two buckets loses an object at a time (never both: no store survives that).
 */
class Model {
  readonly acknowledged = new Map<string, readonly string[]>();
  readonly order: string[] = [];
  readonly down = new Set<SideName>();

  /** The hash of what was written, unless it failed. */
  wrote(item: MediaItem | undefined, hash: string): void {
    if (!item) return;
    const before = this.acknowledged.get(item.mediaId);
    if (!before) this.order.push(item.mediaId);
    this.acknowledged.set(item.mediaId, [hash, ...(before ?? [])].slice(0, 1 + EARLIER_KEPT));
  }

  pick(at: number): string | undefined {
    const there = this.order.filter((id) => this.acknowledged.has(id));
    return there[at % Math.max(1, there.length)];
  }
}

const CAPACITY = 64 * 1024;
const EARLIER_KEPT = 2;
const bytesOf = (seed: number): Buffer =>
  Buffer.alloc((seed * 2_654_435) % 9_000, `content ${seed};`);

/** After each step, whatever it was. */
async function invariant(model: Model, world: MediaWorld): Promise<void> {
  const { bytes } = world.local.use();
  expect(bytes).toBeLessThanOrEqual(CAPACITY);
  for (const [mediaId, hashes] of model.acknowledged) {
    const item = await world.objects.find(mediaId);
    const contents = item ? contentsOf(item) : [];
    expect(contents.map(({ sha256 }) => sha256)).toEqual(hashes);
    // Nothing is evicted without a cloud copy.
    if (item?.local === 'absent') expect(await whole(world, item, 'cloud')).toBe(true);
    for (const content of contents) {
      // What is acknowledged is whole in a bucket at every moment, also once it was replaced.
      const kept = [await whole(world, content, 'cloud'), await whole(world, content, 'secondary')];
      expect(kept).toContain(true);
      if (model.down.size === 0) expect(sha256(await world.read(content))).toBe(content.sha256);
    }
  }
}

/** Looks behind the switch: a side that is down still has its bytes. */
async function whole({ raw }: MediaWorld, content: Content, side: SideName): Promise<boolean> {
  const store = raw[side];
  const wasDown = store.isDown;
  store.isDown = false;
  try {
    const facts = await store.head(content.storageKey);
    return facts?.sha256 === content.sha256 && (await store.verify(content.storageKey));
  } finally {
    store.isDown = wasDown;
  }
}

type Step = fc.AsyncCommand<Model, MediaWorld>;

/** A step of the world, after which everything must hold. */
const step = (name: string, run: (model: Model, world: MediaWorld) => Promise<unknown>): Step => ({
  check: () => true,
  run: async (model, world) => {
    await run(model, world);
    await invariant(model, world);
  },
  toString: () => name,
});

const put = (seed: number): Step =>
  step(`put(${seed})`, async (model, world) => {
    const item = await world.put(bytesOf(seed)).catch(() => undefined);
    model.wrote(item, sha256(bytesOf(seed)));
  });

const onOne = (
  name: string,
  at: number,
  run: (item: MediaItem, model: Model, world: MediaWorld) => Promise<unknown>,
): Step =>
  step(`${name}(${at})`, async (model, world) => {
    const mediaId = model.pick(at);
    const item = mediaId === undefined ? undefined : await world.objects.find(mediaId);
    if (item) await run(item, model, world);
  });

const overwrite = (at: number, seed: number): Step =>
  onOne(`overwrite ${seed}`, at, async (item, model, world) => {
    const done = await world.overwrite(item, bytesOf(seed)).catch(() => undefined);
    model.wrote(done, sha256(bytesOf(seed)));
    if (seed % 2 === 0) await world.sweep(item.mediaId);
  });

const restore = (at: number, which: number): Step =>
  onOne(`restore ${which}`, at, async (item, model, world) => {
    const contents = contentsOf(item);
    const wanted = contents[which % contents.length] as Content;
    const done = await world.restore(item, wanted.content).catch(() => undefined);
    // The current one is left as it is.
    if (wanted !== item) model.wrote(done, wanted.sha256);
  });

const remove = (at: number): Step =>
  onOne('delete', at, async (item, model, world) => {
    await world.objects.delete(item, undefined);
    model.acknowledged.delete(item.mediaId);
    await world.sweep(item.mediaId);
  });

const read = (at: number): Step =>
  onOne('read', at, async (item, model, world) => {
    const bytes = await world.read(item).catch(() => undefined);
    if (bytes) expect(sha256(bytes)).toBe(model.acknowledged.get(item.mediaId)?.[0]);
  });

/** A worker that took up its work long ago: it knows the row as it was then. */
const late = (at: number): Step =>
  onOne('late worker', at, async (item, model, world) => {
    const done = await world.overwrite(item, bytesOf(at + 7)).catch(() => undefined);
    model.wrote(done, sha256(bytesOf(at + 7)));
    await world.objects.note(item, 'local', 'verified');
    await world.objects.note(item, 'cloud', 'failed');
    await world.sweep(item.mediaId);
  });

const turn = (side: SideName, isDown: boolean): Step =>
  step(`${side} ${isDown ? 'down' : 'up'}`, (model, world) => {
    world.raw[side].isDown = isDown;
    if (isDown) model.down.add(side);
    else model.down.delete(side);
    return Promise.resolve();
  });

const rot = (at: number, side: SideName): Step =>
  onOne(`rot ${side}`, at, async (item, _model, world) => {
    if (!(await isWholeElsewhere(world, item, side))) return;
    // Nobody may have read it since: an evicted object whose cloud copy rots is healed from the second copy.
    if (side === 'cloud' && item.local === 'absent') return;
    if (world.raw[side].rot(item.storageKey)) await world.scrub(item, side).catch(() => undefined);
  });

/** A bucket loses an earlier content, or lets it rot; a scrubbing finds the one, reconciling the other. */
const damageEarlier = (at: number, side: SideName, isLost: boolean): Step =>
  onOne(`${isLost ? 'lose' : 'rot'} an earlier content in ${side}`, at, async (item, _, world) => {
    const [earlier] = replacedContents(item);
    if (!earlier || !(await isWholeElsewhere(world, earlier, side))) return;
    const store = world.raw[side];
    if (isLost && !store.isDown) await store.delete(earlier.storageKey);
    if (!isLost && store.rot(earlier.storageKey)) {
      await world.scrub(earlier, side).catch(() => undefined);
    }
  });

async function isWholeElsewhere(
  world: MediaWorld,
  content: Content,
  side: SideName,
): Promise<boolean> {
  const others = BUCKETS.filter((other) => other !== side);
  const safe = await Promise.all(others.map((other) => whole(world, content, other)));
  return safe.every(Boolean);
}

const SIDE = fc.constantFrom<SideName>('cloud', 'local', 'secondary');
const STEPS = [
  ...Array.from({ length: 5 }, () => fc.nat(500).map(put)),
  fc.tuple(fc.nat(20), fc.nat(500)).map(([at, seed]) => overwrite(at, seed)),
  fc.tuple(fc.nat(20), fc.nat(500)).map(([at, seed]) => overwrite(at, seed)),
  fc.tuple(fc.nat(20), fc.nat(2)).map(([at, which]) => restore(at, which)),
  fc.nat(20).map(remove),
  fc.nat(20).map(read),
  fc.nat(20).map(late),
  fc.tuple(SIDE, fc.boolean()).map(([side, down]) => turn(side, down)),
  ...Array.from({ length: 2 }, () =>
    fc.constant(step('evict', (_model, world) => world.evict().catch(() => 0))),
  ),
  fc.constant(step('heal', (_model, world) => world.heal())),
  fc.constant(step('reconcile', (_model, world) => world.reconcile().catch(() => undefined))),
  fc.constant(step('wipe the disk', (_model, world) => Promise.resolve(world.raw.local.wipe()))),
  fc.tuple(fc.nat(20), SIDE).map(([at, side]) => rot(at, side)),
  fc
    .tuple(fc.nat(20), fc.constantFrom(...BUCKETS), fc.boolean())
    .map(([at, side, isLost]) => damageEarlier(at, side, isLost)),
];

async function calmAndHealed(world: MediaWorld): Promise<void> {
  for (const store of Object.values(world.raw)) store.isDown = false;
  for (let round = 0; round < 3; round += 1) {
    for (const item of world.table.items.values()) {
      for (const content of contentsOf(item)) {
        for (const side of SIDES)
          if (content[side] === 'verified') await world.scrub(content, side);
      }
    }
    await world.heal();
    await world.evict();
    await world.reconcile();
  }
}

/** Nothing is left of what was deleted, lost a race, or fell out of what is kept; the disk holds what is current. */
async function onlyWhatIsNamed({ raw, table }: MediaWorld): Promise<void> {
  const items = [...table.items.values()];
  const keys = (contents: readonly Content[]) => contents.map(({ storageKey }) => storageKey);
  for (const side of BUCKETS) {
    expect(await listed(raw[side])).toEqual(keys(items.flatMap(contentsOf)).sort());
  }
  const onDisk = items.filter(({ local }) => local === 'verified');
  expect(await listed(raw.local)).toEqual(keys(onDisk).sort());
}

async function listed(store: MediaWorld['raw'][SideName]): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list('')) keys.push(key);
  return keys;
}

describe('media on three sides', () => {
  it('keeps its promises through any order of writes, reads, faults, healing and evicting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(STEPS, { maxCommands: 80, size: 'max' }), async (commands) => {
        const model = new Model();
        const world = await aMediaWorld({ capacity: CAPACITY, earlierKept: EARLIER_KEPT });
        await fc.asyncModelRun(() => ({ model, real: world }), commands);
        model.down.clear();
        await calmAndHealed(world);
        await invariant(model, world);
        for (const mediaId of model.acknowledged.keys()) {
          const item = (await world.objects.find(mediaId)) as MediaItem;
          for (const content of contentsOf(item)) {
            expect(await whole(world, content, 'cloud')).toBe(true);
            expect(await whole(world, content, 'secondary')).toBe(true);
          }
        }
        await onlyWhatIsNamed(world);
      }),
      // Making a failure smaller takes minutes: by hand, from the seed and path that it tells.
      { numRuns: 20, endOnFailure: true },
    );
  }, 120_000);
});
