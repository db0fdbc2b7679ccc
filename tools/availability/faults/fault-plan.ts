import { randomFrom } from '../random.ts';

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
/** The puts stand for one day; a cloud is away for ten minutes of it, twice: once refusing, once silent. */
const OUTAGE_OF_DAY = 10 / (24 * 60);

/** What happens to whom and when, counted in puts, so that both modes meet the same. It follows from the seed. */
export class FaultPlan {
  readonly #spells: readonly Spell[];
  readonly #moments: ReadonlyMap<number, readonly Moment[]>;

  constructor(puts: number, seed: number, kills: number) {
    const random = randomFrom(seed);
    const at = (length: number) => Math.floor(random() * Math.max(1, puts - length));
    const spell = (side: Side, mood: SideMood, length: number): Spell => {
      const from = at(length);
      return { side, mood, from, to: from + length };
    };
    const outage = Math.ceil(puts * OUTAGE_OF_DAY);
    const bursts = Math.max(1, Math.round((puts * SHARE_FAILING) / BURST));
    const slow = Math.max(BURST, Math.round((puts * SHARE_SLOW) / 5));
    this.#spells = [
      ...(['cloud', 'second', 'disk'] as const).flatMap((side) =>
        Array.from({ length: bursts }, () => spell(side, 'fails', BURST)),
      ),
      ...(['cloud', 'disk'] as const).flatMap((side) =>
        Array.from({ length: 5 }, () => spell(side, 'slow', slow)),
      ),
      spell('cloud', 'fails', outage),
      spell('cloud', 'hangs', outage),
      spell('second', 'fails', outage),
      spell('disk', 'full', Math.max(BURST, Math.round(puts * SHARE_FULL))),
    ];
    const moments: readonly Moment[] = ['kill box', 'kill twin', 'kill write-back'];
    const all = moments.flatMap((moment) => Array.from({ length: kills }, () => moment));
    this.#moments = Map.groupBy([...all, 'wipe' as const], () => at(0)) as Map<number, Moment[]>;
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
