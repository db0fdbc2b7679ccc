import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MediaItem, SideName } from '../src/objects/media-item.ts';
import { SIDES } from '../src/objects/media-item.ts';
import type { MediaWorld } from './a-media-world.ts';
import { aMediaWorld, sha256 } from './a-media-world.ts';

/**
 * What must be true, as simply as it can be said: the acknowledged bytes of each object. Sides go down and up, the disk
 * is wiped or rots, one of the two buckets loses an object at a time (never both: no store survives that).
 */
class Model {
  readonly acknowledged = new Map<string, string>();
  readonly order: string[] = [];
  readonly down = new Set<SideName>();

  pick(at: number): string | undefined {
    const there = this.order.filter((id) => this.acknowledged.has(id));
    return there[at % Math.max(1, there.length)];
  }
}

const CAPACITY = 64 * 1024;
const bytesOf = (seed: number): Buffer =>
  Buffer.alloc((seed * 2_654_435) % 9_000, `content ${seed};`);

/** After each step, whatever it was. */
async function invariant(model: Model, world: MediaWorld): Promise<void> {
  const { bytes } = world.local.use();
  expect(bytes).toBeLessThanOrEqual(CAPACITY);
  for (const [mediaId, hash] of model.acknowledged) {
    const item = await world.objects.find(mediaId);
    expect(item?.sha256).toBe(hash);
    if (!item) continue;
    // Nothing is evicted without a cloud copy; and what is acknowledged is whole in a bucket at every moment.
    if (item.local === 'absent') expect(await whole(world, item, 'cloud')).toBe(true);
    const kept = [await whole(world, item, 'cloud'), await whole(world, item, 'secondary')];
    expect(kept).toContain(true);
    if (model.down.size === 0) expect(sha256(await world.read(item))).toBe(hash);
  }
}

/** Looks behind the switch: a side that is down still has its bytes. */
async function whole({ raw }: MediaWorld, item: MediaItem, side: SideName): Promise<boolean> {
  const store = raw[side];
  const wasDown = store.isDown;
  store.isDown = false;
  try {
    const facts = await store.head(item.storageKey);
    return facts?.sha256 === item.sha256 && (await store.verify(item.storageKey));
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
    if (!item) return;
    model.acknowledged.set(item.mediaId, sha256(bytesOf(seed)));
    model.order.push(item.mediaId);
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
    if (done) model.acknowledged.set(item.mediaId, sha256(bytesOf(seed)));
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
    if (bytes) expect(sha256(bytes)).toBe(model.acknowledged.get(item.mediaId));
  });

/** A worker that took up its work long ago: it knows the row as it was then. */
const late = (at: number): Step =>
  onOne('late worker', at, async (item, model, world) => {
    const done = await world.overwrite(item, bytesOf(at + 7)).catch(() => undefined);
    if (done) model.acknowledged.set(item.mediaId, sha256(bytesOf(at + 7)));
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
    const others = ['cloud', 'secondary'].filter((other) => other !== side) as SideName[];
    const safe = await Promise.all(others.map((other) => whole(world, item, other)));
    if (!safe.every(Boolean)) return;
    // Nobody may have read it since: an evicted object whose cloud copy rots is healed from the second copy.
    if (side === 'cloud' && item.local === 'absent') return;
    if (world.raw[side].rot(item.storageKey)) await world.scrub(item, side).catch(() => undefined);
  });

const SIDE = fc.constantFrom<SideName>('cloud', 'local', 'secondary');
const STEPS = [
  ...Array.from({ length: 5 }, () => fc.nat(500).map(put)),
  fc.tuple(fc.nat(20), fc.nat(500)).map(([at, seed]) => overwrite(at, seed)),
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
];

async function calmAndHealed(world: MediaWorld): Promise<void> {
  for (const store of Object.values(world.raw)) store.isDown = false;
  for (let round = 0; round < 3; round += 1) {
    for (const item of world.table.items.values()) {
      for (const side of SIDES) if (item[side] === 'verified') await world.scrub(item, side);
    }
    await world.heal();
    await world.evict();
    await world.reconcile();
  }
}

describe('media on three sides', () => {
  it('keeps its promises through any order of writes, reads, faults, healing and evicting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(STEPS, { maxCommands: 80, size: 'max' }), async (commands) => {
        const model = new Model();
        const world = await aMediaWorld({ capacity: CAPACITY });
        await fc.asyncModelRun(() => ({ model, real: world }), commands);
        model.down.clear();
        await calmAndHealed(world);
        await invariant(model, world);
        for (const mediaId of model.acknowledged.keys()) {
          const item = (await world.objects.find(mediaId)) as MediaItem;
          expect(await whole(world, item, 'cloud')).toBe(true);
          expect(await whole(world, item, 'secondary')).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
