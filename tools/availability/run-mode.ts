import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Acknowledged, Mode } from './modes.ts';

export interface ModeReport {
  readonly mode: string;
  readonly writes: Share;
  readonly reads: Share;
  readonly acknowledged: number;
  readonly lost: number;
  readonly corrupt: number;
}

export interface Share {
  readonly tried: number;
  readonly failed: number;
}

/** What drives a run: how many puts, three gets to each, and what happens to the stores on the way. */
export interface Course {
  readonly puts: number;
  readonly random: () => number;
  /** Called before each put, with its number. */
  step(put: number): Promise<void>;
  /** Called at the end: no more faults. */
  calm(): void;
}

const GETS_A_PUT = 3;

/** Runs a mode through the course, then reads every acknowledged object once more with all sides up. */
export async function runMode(mode: Mode, course: Course): Promise<ModeReport> {
  const kept: Acknowledged[] = [];
  const failed = { writes: 0, reads: 0 };
  let reads = 0;
  for (let put = 0; put < course.puts; put += 1) {
    await course.step(put);
    const bytes = contentOf(put, course.random);
    const object = await mode.write(`run/${put}`, bytes).catch(() => undefined);
    if (object) kept.push(object);
    else failed.writes += 1;
    for (let get = 0; get < GETS_A_PUT && kept.length > 0; get += 1) {
      const wanted = kept[Math.floor(course.random() * kept.length)] as Acknowledged;
      reads += 1;
      if ((await outcomeOf(mode, wanted)) !== 'whole') failed.reads += 1;
    }
    await mode.heal();
  }
  course.calm();
  await mode.heal();
  const found = { whole: 0, lost: 0, corrupt: 0 };
  for (const object of kept) found[await outcomeOf(mode, object)] += 1;
  return {
    mode: mode.name,
    writes: { tried: course.puts, failed: failed.writes },
    reads: { tried: reads, failed: failed.reads },
    acknowledged: kept.length,
    lost: found.lost,
    corrupt: found.corrupt,
  };
}

/** 100 B to 8 kB that differ from object to object. */
const contentOf = (put: number, random: () => number): Buffer =>
  Buffer.alloc(100 + Math.floor(random() * 8_000), `object ${put};`);

async function outcomeOf(mode: Mode, object: Acknowledged): Promise<'whole' | 'lost' | 'corrupt'> {
  const body = await mode.read(object).catch(() => undefined);
  const hash = body && (await hashOf(body).catch(() => undefined));
  if (hash === undefined) return 'lost';
  return hash === object.sha256 ? 'whole' : 'corrupt';
}

async function hashOf(body: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of body as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
