import { Readable } from 'node:stream';
import { describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@kirana/testing';
import type { MediaItem } from '../src/objects/media-item.ts';
import { partKey } from '../src/objects/media-item.ts';
import type { ReplacedContent } from '../src/objects/contents.ts';
import { replacedContents } from '../src/objects/contents.ts';
import type { MediaWorld } from './a-media-world.ts';
import { aMediaWorld, sha256, SideDown } from './a-media-world.ts';

const bytes = (size: number, fill = 'x') => Buffer.alloc(size, fill);
const SPACE = 64 * 1024;

describe('an upload', () => {
  it('is acknowledged by the second bucket while the cloud is down, and read from the disk', async () => {
    const world = await aMediaWorld();
    world.raw.cloud.isDown = true;
    const item = await world.put(bytes(5_000));
    expect(item).toMatchObject({ cloud: 'pending', secondary: 'verified', local: 'verified' });
    expect(sha256(await world.read(item))).toBe(item.sha256);
  });

  it('is refused where only the disk would hold it, and leaves nothing there', async () => {
    const world = await aMediaWorld();
    world.raw.cloud.isDown = world.raw.secondary.isDown = true;
    await expect(world.put(bytes(5_000))).rejects.toMatchObject({ problem: { status: 503 } });
    expect(world.local.use().objects).toBe(0);
  });

  it.each([5_000, 2_000_000])(
    'of %d bytes is tried again while both buckets are away for a moment',
    async (size) => {
      const world = await aMediaWorld({ capacity: 4_000_000, retryForMs: 60_000 });
      world.raw.cloud.isDown = world.raw.secondary.isDown = true;
      const putting = world.put(bytes(size));
      await world.raw.secondary.isAsked;
      world.raw.secondary.isDown = false;
      expect(await putting).toMatchObject({ secondary: 'verified', local: 'verified', size });
    },
  );

  it('without a disk is tried again with the bytes that are still at hand', async () => {
    const world = await aMediaWorld({ retryForMs: 60_000 });
    for (const side of Object.values(world.raw)) side.isDown = true;
    const putting = world.put(bytes(5_000));
    await world.raw.secondary.isAsked;
    world.raw.cloud.isDown = false;
    expect(await putting).toMatchObject({ cloud: 'verified', local: 'failed' });
  });

  it('counts on the disk alone where that is configured', async () => {
    const world = await aMediaWorld({ localIsEnough: true });
    world.raw.cloud.isDown = world.raw.secondary.isDown = true;
    expect(await world.put(bytes(5_000))).toMatchObject({ cloud: 'pending', local: 'verified' });
  });
});

describe('making room', () => {
  it('takes the coldest that the cloud really has, and spares what is pinned', async () => {
    const world = await aMediaWorld({ capacity: SPACE });
    const items: MediaItem[] = [];
    for (let n = 0; n < 5; n += 1) items.push(await world.put(bytes(8_000, String(n))));
    const [pinned, rotten, cold] = items as [MediaItem, MediaItem, MediaItem];
    await world.objects.amend(pinned, () => ({ pinned: true }));
    world.raw.cloud.rot(rotten.storageKey);
    await world.evict();
    const stateOf = async ({ mediaId }: MediaItem) => await world.objects.get(mediaId);
    expect(world.outcomes.slice(0, 3)).toEqual(['pinned', 'cloud-lacks-it', 'evicted']);
    expect(await stateOf(rotten)).toMatchObject({ cloud: 'failed', local: 'verified' });
    expect((await stateOf(cold)).local).toBe('absent');
    expect(sha256(await world.read(cold))).toBe(cold.sha256);
  });
});

describe('an earlier content', () => {
  const replaced = async (world: MediaWorld) => {
    const first = await world.put(bytes(5_000, 'a'));
    return replacedContents(await world.overwrite(first, bytes(5_000, 'b')))[0] as ReplacedContent;
  };

  it('leaves the disk to the current one, and is copied to the second bucket as that is', async () => {
    const world = await aMediaWorld();
    const { mediaId, storageKey } = await replaced(world);
    await world.sweep(mediaId);
    await world.heal();
    expect(await world.raw.local.head(storageKey)).toBeUndefined();
    expect(await world.raw.secondary.verify(storageKey)).toBe(true);
    expect((await world.objects.get(mediaId)).earlierLacking).toBe(0);
  });

  it('stays on the disk as long as no bucket has it', async () => {
    const world = await aMediaWorld({ localIsEnough: true });
    world.raw.cloud.isDown = world.raw.secondary.isDown = true;
    const earlier = await replaced(world);
    world.raw.cloud.isDown = world.raw.secondary.isDown = false;
    await world.sweep(earlier.mediaId);
    await world.reconcile();
    expect(sha256(await world.read(earlier))).toBe(earlier.sha256);
    await world.heal();
    await world.sweep(earlier.mediaId);
    expect(await world.raw.local.head(earlier.storageKey)).toBeUndefined();
    expect(sha256(await world.read(earlier))).toBe(earlier.sha256);
  });

  it('that a bucket lost is noticed by the reconciler, and that is told to the workers', async () => {
    const world = await aMediaWorld();
    const { mediaId, storageKey } = await replaced(world);
    await world.heal();
    await world.raw.cloud.delete(storageKey);
    await world.reconcile();
    expect((await world.objects.get(mediaId)).earlierLacking).toBe(1);
    await world.heal();
    expect(await world.raw.cloud.verify(storageKey)).toBe(true);
  });

  it('that a late worker knows as the current one is noted where it is now, and not on the disk', async () => {
    const world = await aMediaWorld();
    const first = await world.put(bytes(10));
    await world.overwrite(first, bytes(20));
    expect(await world.objects.note(first, 'secondary', 'verified')).toBe(true);
    expect(await world.objects.note(first, 'local', 'verified')).toBe(false);
    const now = await world.objects.get(first.mediaId);
    expect(now).toMatchObject({ size: 20, secondary: 'pending', earlierLacking: 0 });
  });

  it('is not kept where none are to be', async () => {
    const world = await aMediaWorld({ earlierKept: 0 });
    const first = await world.put(bytes(10));
    const now = await world.overwrite(first, bytes(20));
    expect(now.earlier).toBeUndefined();
    await world.sweep(first.mediaId);
    expect(await world.raw.cloud.head(first.storageKey)).toBeUndefined();
  });
});

describe('a read', () => {
  it('waits a moment where the only side that has the object is away', async () => {
    const world = await aMediaWorld({ retryForMs: 60_000 });
    const item = await world.put(bytes(5_000));
    world.raw.local.wipe();
    world.raw.cloud.isDown = true;
    const reading = world.read(item);
    await world.raw.cloud.isAsked;
    world.raw.cloud.isDown = false;
    expect(sha256(await reading)).toBe(item.sha256);
  });
});

describe('a read (found by the model)', () => {
  it('never gives bytes that have rotted, though no other side answers', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(5_000));
    world.raw.local.isDown = world.raw.secondary.isDown = true;
    world.raw.cloud.rot(item.storageKey);
    await expect(world.read(item)).rejects.toMatchObject({ code: 'no-side-answers' });
    await eventually(async () => (await world.objects.get(item.mediaId)).cloud === 'failed');
  });
});

describe('healing (found by the model)', () => {
  it('finds the bytes also where every side was noted as lacking them', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(5_000));
    for (const side of ['cloud', 'local', 'secondary'] as const) {
      await world.objects.note(item, side, 'failed');
    }
    await world.heal();
    const healed = { cloud: 'verified', local: 'verified', secondary: 'verified' };
    expect(await world.objects.get(item.mediaId)).toMatchObject(healed);
  });

  it('does not take a copy for good that has rotted where it lies', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(5_000));
    world.raw.cloud.rot(item.storageKey);
    await world.objects.note(item, 'cloud', 'failed');
    await world.heal();
    expect(await world.raw.cloud.verify(item.storageKey)).toBe(true);
  });

  it('does not write rotten bytes over a good copy that was noted as lacking in error', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(5_000));
    world.raw.local.rot(item.storageKey);
    world.raw.secondary.wipe();
    await world.objects.note(item, 'secondary', 'failed');
    await world.objects.note(item, 'cloud', 'failed');
    await world.heal();
    expect(await world.raw.cloud.verify(item.storageKey)).toBe(true);
  });

  it('never removes the last copy, however bad', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(5_000));
    world.raw.cloud.rot(item.storageKey);
    world.raw.local.wipe();
    expect(await world.scrub(item, 'cloud')).toBe('lost');
    expect(await world.raw.cloud.head(item.storageKey)).toBeDefined();
  });

  it('settles the others where one object cannot be settled', async () => {
    const world = await aMediaWorld({ capacity: 16 * 1024 });
    const large = await world.put(bytes(40_000));
    const small = await world.put(bytes(100));
    expect(large.local).toBe('failed');
    world.raw.cloud.wipe();
    await world.raw.secondary.put(
      large.storageKey,
      (await world.raw.local.get(small.storageKey)).body,
    );
    await world.reconcile();
    expect(await world.objects.get(small.mediaId)).toMatchObject({ cloud: 'failed' });
    await world.reconcile();
    expect(await world.objects.get(small.mediaId)).toMatchObject({ cloud: 'verified' });
  });

  it('collects what an overwrite that failed left on a side that could not be reached', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(100));
    world.raw.cloud.isDown = world.raw.secondary.isDown = true;
    jest.spyOn(world.raw.local, 'delete').mockRejectedValueOnce(new SideDown());
    await expect(world.overwrite(item, bytes(200))).rejects.toMatchObject({
      problem: { status: 503 },
    });
    world.raw.cloud.isDown = world.raw.secondary.isDown = false;
    expect(world.local.use().objects).toBe(2);
    await world.reconcile();
    expect(world.local.use().objects).toBe(1);
    expect(await world.raw.local.head(item.storageKey)).toBeDefined();
  });

  it('collects parts on the disk once nobody waits for the whole', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(100));
    const key = partKey(item.storageKey, 64, 0);
    await world.local.put(key, Readable.from(['a part']));
    await world.objects.note(item, 'local', 'failed');
    await world.reconcile(60_000);
    expect(await world.local.head(key)).toBeDefined();
    await world.reconcile();
    await world.reconcile();
    expect(await world.local.head(key)).toBeUndefined();
    expect(await world.objects.get(item.mediaId)).toMatchObject({ local: 'verified' });
  });

  it('collects bytes that no row names, once they are old enough', async () => {
    const world = await aMediaWorld();
    const item = await world.put(bytes(100));
    world.table.items.delete(item.mediaId);
    await world.reconcile(60_000);
    expect(await world.raw.cloud.head(item.storageKey)).toBeDefined();
    await world.reconcile(0);
    expect(await world.raw.cloud.head(item.storageKey)).toBeUndefined();
  });
});
