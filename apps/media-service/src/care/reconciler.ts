import type { S3Store } from '@kirana/object-store';
import { CircuitBreaker } from '@kirana/object-store';
import type { Logger } from '@kirana/service';
import type { Healing } from '../healing/heal-side.ts';
import { healContent } from '../healing/heal-side.ts';
import type { MediaMetrics } from '../metrics/media-metrics.ts';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import { beganAt, isPart, mediaIdOfKey, outdatedKeys, SIDES } from '../objects/media-item.ts';
import type { Content } from '../objects/contents.ts';
import { contentsOf, contentUnder, isReplaced } from '../objects/contents.ts';
import { isThere } from './check-side.ts';
import { inLanes } from './in-lanes.ts';
import { KeySet } from './key-set.ts';

export interface ReconcilerParts extends Healing {
  readonly logger: Logger;
  readonly metrics: MediaMetrics;
  /** An upload may be under way for so long, ms: bytes younger than that are left alone. */
  readonly graceMs: number;
}

/** Objects looked at together. */
const LANES = 8;
const LEFTOVERS_EVERY_MS = 86_400_000;
const FOR_THE_ROUND = { failures: 5, coolDownMs: Infinity };

/** The keys that a side held when the round began. */
interface Listed {
  readonly all: KeySet;
  /** Those so old that no upload of theirs can be under way, by `nameOf`. */
  readonly old: KeySet;
}

/** What one round has seen so far. */
interface Seen {
  /** A side that did not answer is missing. */
  readonly listed: ReadonlyMap<SideName, Listed>;
  /** Every key that a row names, by `nameOf`. */
  readonly named: KeySet;
  readonly bytes: Map<string, number>;
  /** A side that fails again and again is left alone until the next round. */
  readonly breakers: ReadonlyMap<SideName, CircuitBreaker>;
}

/**
 * Compares the three sides with the table, whatever the queue believes: what the table promises and a side lacks is
 * noted, which sends it to the workers; what they have not healed by then is healed here; and what a side holds and the
 * table does not know goes. The sides are listed, not asked for each object: 1,000 keys a request.
 */
export class Reconciler {
  readonly #parts: ReconcilerParts;
  /** When leftovers are looked for again, ms since 1970: it takes one more listing, and they cost little. */
  #leftoversAt = 0;

  constructor(parts: ReconcilerParts) {
    this.#parts = parts;
  }

  async round(items: AsyncIterable<MediaItem>, signal: AbortSignal): Promise<void> {
    const listed = await this.#listed(signal);
    const breakers = new Map(SIDES.map((side) => [side, new CircuitBreaker(FOR_THE_ROUND)]));
    const seen: Seen = { listed, breakers, named: new KeySet(), bytes: new Map() };
    await inLanes(items, LANES, async (item) => {
      signal.throwIfAborted();
      for (const content of contentsOf(item)) {
        for (const name of namesOf(content)) seen.named.add(name);
        for (const side of this.#sides()) {
          const at = `${side} ${await this.#settled(content, side, seen)}`;
          seen.bytes.set(at, (seen.bytes.get(at) ?? 0) + content.size);
        }
      }
    });
    this.#tellBytes(seen.bytes);
    for (const [side, { old }] of listed) {
      if (!old.isWithin(seen.named)) await this.#collectOrphans(side, seen.named, signal);
    }
    await this.#removeLeftovers();
  }

  /** A side that does not answer is left out of this round. */
  async #listed(signal: AbortSignal): Promise<Map<SideName, Listed>> {
    const listed = new Map<SideName, Listed>();
    for (const side of this.#sides()) {
      try {
        listed.set(side, await this.#list(side, signal));
      } catch (error) {
        signal.throwIfAborted();
        this.#parts.logger.warn({ err: error, side }, 'a side could not be listed');
      }
    }
    return listed;
  }

  async #list(side: SideName, signal: AbortSignal): Promise<Listed> {
    const listed: Listed = { all: new KeySet(), old: new KeySet() };
    for await (const key of this.#parts.sides.stores[side].list('')) {
      signal.throwIfAborted();
      listed.all.add(key);
      if (this.#isOld(key)) listed.old.add(nameOf(key));
    }
    return listed;
  }

  #isOld(key: string): boolean {
    return Date.now() - beganAt(key) >= this.#parts.graceMs;
  }

  /** An instance without a disk cannot speak for the local side. */
  #sides(): readonly SideName[] {
    return SIDES.filter((side) => side !== 'local' || this.#parts.sides.local);
  }

  /** One object that cannot be settled now (a side is down, the disk is full) does not keep the others waiting. */
  async #settled(content: Content, side: SideName, seen: Seen): Promise<MediaItem[SideName]> {
    const [listed, breaker] = [seen.listed.get(side), seen.breakers.get(side)];
    if (!listed || !breaker?.allows()) return content[side];
    try {
      const state = await this.#settle(content, side, listed.all);
      breaker.succeeded();
      return state;
    } catch (error) {
      breaker.failed();
      const { mediaId } = content;
      this.#parts.logger.warn({ err: error, mediaId, side }, 'an object could not be settled');
      return content[side];
    }
  }

  /** Brings one side of a content to what the table says; tells how it stands now. */
  async #settle(content: Content, side: SideName, listed: KeySet): Promise<MediaItem[SideName]> {
    const { sides, graceMs, objects } = this.#parts;
    const isListed = listed.has(content.storageKey);
    if (content[side] === 'absent') {
      if (isListed) await this.#collect(content.storageKey, side);
      return 'absent';
    }
    if (content[side] === 'verified') {
      // What came after the listing is asked for.
      if (isListed || (await isThere(sides.stores[side], content))) return 'verified';
      return this.#missing(content, side);
    }
    // Its worker has it in hand.
    if (Date.parse(content.updatedAt) > Date.now() - graceMs) return content[side];
    // The row may have been read long ago.
    const now = contentUnder(content.storageKey, await objects.find(content.mediaId));
    if (!now || now[side] === 'verified') return now?.[side] ?? 'absent';
    return (await healContent(now, side, this.#parts)) ? 'verified' : 'failed';
  }

  async #missing(content: Content, side: SideName): Promise<MediaItem[SideName]> {
    const { mediaId, content: number } = content;
    if (!(await this.#parts.objects.note(content, side, 'failed'))) return 'absent';
    const facts = { mediaId, content: number, side };
    this.#parts.logger.warn(facts, 'a side lacks what the table says it holds');
    return 'failed';
  }

  async #collectOrphans(side: SideName, named: KeySet, signal: AbortSignal): Promise<void> {
    const store = this.#parts.sides.stores[side];
    for await (const key of store.list('')) {
      signal.throwIfAborted();
      if (!named.has(nameOf(key))) await this.#collect(key, side);
    }
  }

  /** Of uploads in parts that a crash cut off; on the disk they go at every start. */
  async #removeLeftovers(): Promise<void> {
    const { sides, graceMs } = this.#parts;
    if (Date.now() < this.#leftoversAt) return;
    this.#leftoversAt = Date.now() + LEFTOVERS_EVERY_MS;
    for (const side of ['cloud', 'secondary'] as const) {
      const bucket = sides.stores[side] as Partial<Pick<S3Store, 'removeLeftovers'>>;
      await bucket.removeLeftovers?.(graceMs);
    }
  }

  /** Removes a key that nobody needs, unless it is so young that its upload may be under way. */
  async #collect(key: string, side: SideName): Promise<void> {
    const { sides, metrics } = this.#parts;
    if (!this.#isOld(key) || !(await this.#isOrphan(key, side))) return;
    await sides.stores[side].delete(key);
    metrics.orphans.inc({ side });
  }

  async #isOrphan(key: string, side: SideName): Promise<boolean> {
    const mediaId = mediaIdOfKey(key);
    // An announced upload that nobody came back to.
    if (mediaId === undefined) return key.startsWith('uploads/');
    const item = await this.#parts.objects.find(mediaId);
    // Old as it is, it is no upload under way, whatever its number.
    const whole = item && { ...item, content: Infinity };
    if (outdatedKeys([key], whole, side).length > 0) return true;
    if (side !== 'local' || !item) return false;
    // Evicted, but a crash left the bytes; or parts of what nobody brings to the disk any more.
    const isWanted = item.local === 'pending' || item.local === 'failed';
    return isPart(key) ? !isWanted : item.local === 'absent' && key === item.storageKey;
  }

  #tellBytes(bytes: ReadonlyMap<string, number>): void {
    const { metrics } = this.#parts;
    metrics.bytes.reset();
    for (const [at, sum] of bytes) {
      const [side = '', state = ''] = at.split(' ');
      metrics.bytes.set({ side, state }, sum);
    }
  }
}

/** All that is made of a content, thumbnails and parts, under one name: by what they were made of. */
function nameOf(key: string): string {
  const [madeOf = key, file] = key.split('.', 2);
  return file === undefined ? key : `${madeOf}.`;
}

/** Only of the current content there are thumbnails. */
const namesOf = (content: Content): string[] =>
  isReplaced(content) || !content.contentType.startsWith('image/')
    ? [content.storageKey]
    : [content.storageKey, `${content.storageKey}.`];
