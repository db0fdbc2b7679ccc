import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Faults } from './a-faulty-store.ts';
import { FaultyStore } from './a-faulty-store.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { NoSideAnswers, SideDiffers } from './hybrid-errors.ts';
import { readFailingOver } from './read-failing-over.ts';
import { RangeNotSatisfiable } from '../store-errors.ts';

const DIGITS = '0123456789';

async function sidesWith(...faults: (Faults | 'absent')[]) {
  const sides = ['local', 'cloud', 'second copy'].map((name) => {
    const breaker = new CircuitBreaker({ failures: 2, coolDownMs: 60_000 });
    return { name, store: new FaultyStore(), breaker, openMs: 20 };
  });
  const wanted = { key: 'med/1', size: 10, sha256: '' };
  for (const { store } of sides) {
    const facts = await store.put('med/1', Readable.from([Buffer.from(DIGITS)]));
    wanted.sha256 = facts.sha256;
  }
  faults.forEach((fault, at) => {
    if (fault === 'absent') sides[at]?.store.objects.clear();
    else if (sides[at]) sides[at].store.faults = fault;
  });
  return { sides, wanted };
}

describe('a read that fails over', () => {
  it('reads from the nearest side that holds the object, and names those to be healed', async () => {
    const { sides, wanted } = await sidesWith('absent', {});
    const found = await readFailingOver(sides, wanted);
    expect([found.from, found.missedBy, await text(found.body)]).toEqual([
      'cloud',
      ['local'],
      DIGITS,
    ]);
  });

  it('passes over a side that hangs or refuses', async () => {
    const { sides, wanted } = await sidesWith({ hangGet: true }, { failGet: true });
    const found = await readFailingOver(sides, wanted);
    expect([found.from, await text(found.body)]).toEqual(['second copy', DIGITS]);
  });

  it('passes over bytes that are not those wanted', async () => {
    const { sides, wanted } = await sidesWith();
    await sides[0]?.store.put('med/1', Readable.from([Buffer.from('9876543210')]));
    expect((await readFailingOver(sides, wanted)).from).toBe('cloud');
  });

  it('gives each range whole, wherever a side breaks off', async () => {
    const position = fc.nat({ max: 9 });
    await fc.assert(
      fc.asyncProperty(position, position, position, position, async (a, b, first, second) => {
        const { sides, wanted } = await sidesWith(
          { breakGetAfter: first },
          { breakGetAfter: second },
        );
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const { body } = await readFailingOver(sides, wanted, { range });
        expect(await text(body)).toBe(DIGITS.slice(range.start, range.end + 1));
      }),
    );
  });

  it('asks a failing side no more, unless there is no other', async () => {
    const { sides, wanted } = await sidesWith({ failGet: true });
    for (let n = 0; n < 2; n += 1) (await readFailingOver(sides, wanted)).body.destroy();
    const spared = await readFailingOver(sides, wanted);
    spared.body.destroy();
    expect(sides[0]?.store.gets).toBe(2);
    const alone = sides.slice(0, 1);
    if (alone[0]) alone[0].store.faults = {};
    expect(await text((await readFailingOver(alone, wanted)).body)).toBe(DIGITS);
  });

  it('asks those that failed once more, for a while, and no longer those that lack it', async () => {
    const { sides, wanted } = await sidesWith('absent', { failGet: true }, { failGet: true });
    const reading = readFailingOver(sides, wanted, { retryForMs: 60_000 });
    const cloud = sides[1]?.store;
    while (cloud?.gets === 0) await new Promise(setImmediate);
    if (cloud) cloud.faults = {};
    const found = await reading;
    expect([found.from, found.missedBy, await text(found.body)]).toEqual([
      'cloud',
      ['local'],
      DIGITS,
    ]);
    expect(sides[0]?.store.gets).toBe(1);
  });

  it('lets go of the side where the reader leaves before it has read anything', async () => {
    const { sides, wanted } = await sidesWith();
    const [near] = sides;
    if (!near) throw new RangeError('no side');
    const opened: Readable[] = [];
    const get = near.store.get.bind(near.store);
    near.store.get = async (key) => {
      const object = await get(key);
      opened.push(object.body);
      return object;
    };
    const { body } = await readFailingOver(sides, wanted);
    body.destroy();
    await once(body, 'close');
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  it('passes over a copy that has rotted where it lies, and tells of it', async () => {
    const { sides, wanted } = await sidesWith();
    sides[0]?.store.rot('med/1');
    const rotten: string[] = [];
    const onRotten = (side: string) => void rotten.push(side);
    const found = await readFailingOver(sides, wanted, { onRotten });
    expect([await text(found.body), rotten]).toEqual([DIGITS, ['local']]);
  });

  it('never gives a large copy whole that has rotted', async () => {
    const bytes = Buffer.alloc(3_000_000, 'x');
    const { sides } = await sidesWith();
    const [near] = sides;
    if (!near) throw new RangeError('no side');
    const { sha256, size } = await near.store.put('large', Readable.from([bytes]));
    near.store.rot('large');
    const { body } = await readFailingOver([near], { key: 'large', sha256, size });
    await expect(text(body)).rejects.toThrow(SideDiffers);
  });

  it('says why no side answers, and refuses a range outside', async () => {
    const { sides, wanted } = await sidesWith({ failGet: true }, 'absent', 'absent');
    await expect(readFailingOver(sides, wanted)).rejects.toThrow(NoSideAnswers);
    await expect(readFailingOver(sides, wanted, { range: { start: 10 } })).rejects.toThrow(
      RangeNotSatisfiable,
    );
  });
});
