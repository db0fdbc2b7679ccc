import { availableParallelism } from 'node:os';
import type { Cast, Pairing } from './rounds.ts';
import { fuzzRound } from './schemathesis.ts';

/**
 * The token of somebody's staff lives 5 minutes: no round lasts as long. One that is cut off tells of no requests; the
 * services' logs count them all the same.
 */
const ROUND_SECONDS = 280;
/** Generated requests an operation in the first round, and how many more in each later one. */
const EXAMPLES = 60;
/** Generators at a time: one more than there are cores, since each now and then waits for an answer. */
const AT_ONCE = availableParallelism() + 1;

export interface Asked {
  /** Generated requests to reach. */
  readonly requests: number;
  /** To go on for at most, s. */
  readonly seconds: number;
  readonly seed: number;
}

/**
 * Rounds over every pairing, each deeper and with another seed, until there are enough requests or no time; resolves to
 * how many requests were generated. Every pairing has its first round before any has its second.
 */
export async function fuzz(
  program: string,
  pairings: readonly Pairing[],
  { dictionaries }: Pick<Cast, 'dictionaries'>,
  { requests, seconds, seed }: Asked,
  say: (line: string) => void,
): Promise<number> {
  const began = Date.now();
  let [generated, next] = [0, 0];
  const generator = async (): Promise<void> => {
    for (;;) {
      const left = Math.floor(seconds - (Date.now() - began) / 1_000);
      const pairing = pairings[next % pairings.length];
      if (generated >= requests || left < 5 || !pairing) return;
      const round = Math.floor(next / pairings.length);
      next += 1;
      const result = await fuzzRound(program, {
        url: pairing.service.url,
        token: await pairing.token(),
        dictionaries,
        examples: EXAMPLES * (round + 1),
        seed: seed + round,
        bounds: round === 0,
        maxSeconds: Math.min(left, ROUND_SECONDS),
      });
      generated += result.generated;
      const after = `after ${Math.round((Date.now() - began) / 1_000)} s`;
      const sum = `${result.generated}, in all ${generated} ${after}`;
      say(`round ${round + 1}: ${pairing.service.name} as ${pairing.who}: ${sum}`);
      if (result.complaint) say(result.complaint.slice(-4_000));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, generator));
  return generated;
}
