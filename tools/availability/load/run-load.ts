import { Ledger, sha256 } from './ledger.ts';
import { Missed } from './balancer.ts';
import type { Mode } from './modes.ts';
import { Reasons } from './reasons.ts';

const GETS_A_PUT = 3;
/** One put in so many replaces an object instead of making one. */
const REPLACES = 20;

export interface Share {
  tried: number;
  failed: number;
}

/** What came of one mode. */
export interface Tally {
  readonly mode: Mode;
  readonly ledger: Ledger;
  readonly writes: Share;
  readonly reads: Share;
  /** Why requests failed, and reads that gave other bytes. */
  readonly misses: Reasons;
  corrupt: number;
}

export const newTally = (mode: Mode): Tally => ({
  mode,
  ledger: new Ledger(),
  writes: { tried: 0, failed: 0 },
  reads: { tried: 0, failed: 0 },
  misses: new Reasons(),
  corrupt: 0,
});

/** 100 B to 8 kB, now and then 200 kB, that differ from object to object. */
function contentOf(put: number, random: () => number): Buffer {
  const size = random() < 0.005 ? 200_000 : 100 + Math.floor(random() * 8_000);
  return Buffer.alloc(size, `object ${put} ${random()};`);
}

/** One put and three gets of one mode. Objects made lately are read more often than old ones. */
async function round(tally: Tally, put: number, random: () => number): Promise<void> {
  await write(tally, contentOf(put, random), random);
  const { names } = tally.ledger;
  for (let get = 0; get < GETS_A_PUT; get += 1) {
    const back = Math.floor(random() ** 3 * names.length);
    const name = names[names.length - 1 - back];
    if (name !== undefined) await read(tally, name);
  }
}

async function write(tally: Tally, bytes: Buffer, random: () => number): Promise<void> {
  const { mode, ledger, writes } = tally;
  const hash = sha256(bytes);
  const [replaces, which] = [random() < 1 / REPLACES, random()];
  const name = ledger.names[Math.floor(which * ledger.size)];
  // Two at once on one object would be refused, as they should.
  const replacing = mode.replace && replaces && name && ledger.replacing(name, hash) ? name : '';
  writes.tried += 1;
  try {
    if (mode.replace && replacing) {
      await mode.replace(replacing, bytes);
      ledger.replaced(replacing, hash);
    } else {
      ledger.created(await mode.create(bytes), hash);
    }
  } catch (error) {
    writes.failed += 1;
    ledger.gaveUp(replacing);
    tally.misses.add(`write, ${missOf(error)}`);
  }
}

async function read(tally: Tally, name: string): Promise<void> {
  const { mode, ledger, reads } = tally;
  const count = ledger.count(name);
  reads.tried += 1;
  try {
    const hash = sha256(await mode.read(name));
    if (ledger.allows(name, hash, count)) return;
    tally.corrupt += 1;
    tally.misses.add('read, other bytes than were acknowledged');
  } catch (error) {
    reads.failed += 1;
    tally.misses.add(`read, ${missOf(error)}`);
  }
}

/** Throws what is no missed request: a defect of this program must not look like one of the service. */
function missOf(error: unknown): string {
  if (error instanceof Missed) return error.message;
  throw error;
}

export interface Course {
  readonly puts: number;
  readonly lanes: number;
  readonly random: () => number;
  /** Called before each put with its number. */
  step(put: number): Promise<void>;
}

/** Runs all modes side by side: put by put, so that each meets the same faults at the same moment. */
export async function runLoad(tallies: readonly Tally[], course: Course): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let put = next++; put < course.puts; put = next++) {
      await course.step(put);
      await Promise.all(tallies.map((tally) => round(tally, put, course.random)));
    }
  };
  await Promise.all(Array.from({ length: course.lanes }, lane));
}

export interface Found {
  whole: number;
  lost: number;
  corrupt: number;
}

/** Reads every acknowledged object once more, with all sides up. */
export async function readAll({ mode, ledger, misses }: Tally, lanes: number): Promise<Found> {
  const found: Found = { whole: 0, lost: 0, corrupt: 0 };
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < ledger.size; at = next++) {
      const name = ledger.names[at] ?? '';
      const bytes = await mode.read(name).catch((error: unknown) => {
        misses.add(`after healing, ${missOf(error)}`);
        return undefined;
      });
      if (!bytes) found.lost += 1;
      else if (ledger.allows(name, sha256(bytes), ledger.count(name))) found.whole += 1;
      else found.corrupt += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return found;
}
