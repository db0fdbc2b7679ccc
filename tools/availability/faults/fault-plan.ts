import { seededRandom } from '@kirana/testing';

/** How a side behaves. `hangs`: it takes connections and says nothing. `full`: it can be read but not written. */
export type SideMood = 'up' | 'fails' | 'hangs' | 'slow' | 'full';
export type Side = 'cloud' | 'second' | 'disk';
export type Moment = 'wipe' | 'kill box' | 'kill twin' | 'kill write-back';

interface Spell {
  readonly side: Side;
  readonly mood: SideMood;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** Each side fails for so much of the time, in bursts of so many puts. */
const SHARE_FAILING = 0.001;
const BURST = 10;
const SHARE_SLOW = 0.005;
const SHARE_FULL = 0.001;
/** The puts stand for one day; a bucket is away for ten minutes of it: the cloud once refusing and once silent. */
const OUTAGE_OF_DAY = 10 / (24 * 60);

/** The second bucket's outage comes in this part of the run, the cloud's long one before it. */
const SECOND_AWAY = { from: 0.75, to: 0.95 };
const LONG_OUTAGE_BEGINS = { from: 0.1, to: 0.25 };
/** A disk that is wiped when it is full takes longer to fill again than the rest of the run lasts. */
const WIPED = { from: 0.05, to: 0.3 };

/**
 * What happens to whom and when, counted in puts, so that both modes meet the same. It follows from the seed. The two
 * buckets' outages never meet: in a run that packs days into an hour they would nearly always, and what no bucket can
 * take nobody may acknowledge. Their bursts of failures fall wherever they fall.
 */
export class FaultPlan {
  /** The put at which the outage begins that is timed by the clock. */
  readonly longOutageAt: number;
  readonly #spells: readonly Spell[];
  readonly #moments: ReadonlyMap<number, readonly Moment[]>;

  constructor(puts: number, seed: number, kills: number) {
    const random = seededRandom(seed);
    const between = (from: number, to: number) =>
      Math.floor(puts * (from + random() * (to - from)));
    const at = (length: number) => Math.floor(random() * Math.max(1, puts - length));
    const spellAt = (from: number, side: Side, mood: SideMood, length: number): Spell => ({
      ...{ side, mood, from },
      to: from + length,
    });
    const spell = (side: Side, mood: SideMood, length: number): Spell =>
      spellAt(at(length), side, mood, length);
    const outage = Math.ceil(puts * OUTAGE_OF_DAY);
    const bursts = Math.max(1, Math.round((puts * SHARE_FAILING) / BURST));
    const slow = Math.max(BURST, Math.round((puts * SHARE_SLOW) / 5));
    this.longOutageAt = between(LONG_OUTAGE_BEGINS.from, LONG_OUTAGE_BEGINS.to);
    const early = () => between(0, SECOND_AWAY.from - OUTAGE_OF_DAY);
    this.#spells = [
      ...(['cloud', 'second', 'disk'] as const).flatMap((side) =>
        Array.from({ length: bursts }, () => spell(side, 'fails', BURST)),
      ),
      ...(['cloud', 'disk'] as const).flatMap((side) =>
        Array.from({ length: 5 }, () => spell(side, 'slow', slow)),
      ),
      spellAt(early(), 'cloud', 'fails', outage),
      spellAt(early(), 'cloud', 'hangs', outage),
      spellAt(between(SECOND_AWAY.from, SECOND_AWAY.to), 'second', 'fails', outage),
      spell('disk', 'full', Math.max(BURST, Math.round(puts * SHARE_FULL))),
    ];
    const moments: readonly Moment[] = ['kill box', 'kill twin', 'kill write-back'];
    const all = moments.flatMap((moment) => Array.from({ length: kills }, () => moment));
    const wipeAt = between(WIPED.from, WIPED.to);
    this.#moments = Map.groupBy([...all, 'wipe' as const], (moment) =>
      moment === 'wipe' ? wipeAt : at(0),
    ) as Map<number, Moment[]>;
  }

  mood(side: Side, put: number): SideMood {
    const now = this.#spells.filter((s) => s.side === side && put >= s.from && put < s.to);
    return WORST.find((mood) => now.some((s) => s.mood === mood)) ?? 'up';
  }

  moments(put: number): readonly Moment[] {
    return this.#moments.get(put) ?? [];
  }
}

const WORST: readonly SideMood[] = ['fails', 'hangs', 'full', 'slow'];
