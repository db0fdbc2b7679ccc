import { availableParallelism } from 'node:os';
import type { Cast, Pairing } from './rounds.ts';
import { fuzzRound } from './schemathesis.ts';

/**
 * A round goes on for so long, s: longer than a generator takes to start, and well within the 5 minutes that the token
 * of a seller's staff lives.
 */
const ROUND_SECONDS = { fewest: 10, most: 60 };
/** What a generator is sure to do in a second while it shares two cores with two others and what they ask. */
const REQUESTS_A_SECOND = 40;
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
 * Rounds of equal length over every pairing until there are enough requests and every pairing has had one, or until the
 * time is over; resolves to how many requests were generated.
 */
export async function fuzz(
  program: string,
  pairings: readonly Pairing[],
  { dictionaries }: Pick<Cast, 'dictionaries'>,
  { requests, seconds, seed }: Asked,
  say: (line: string) => void,
): Promise<number> {
  const began = Date.now();
  const passed = (): number => Math.round((Date.now() - began) / 1_000);
  const roundSeconds = secondsARound(requests, pairings.length);
  let [generated, next] = [0, 0];
  const generator = async (): Promise<void> => {
    for (;;) {
      const left = seconds - passed();
      const pairing = pairings[next % pairings.length];
      const enough = generated >= requests && next >= pairings.length;
      if (enough || left < ROUND_SECONDS.fewest || !pairing) return;
      const round = Math.floor(next / pairings.length);
      next += 1;
      const result = await fuzzRound(program, {
        url: pairing.service.url,
        token: await pairing.token(),
        dictionaries,
        seed: seed + round,
        bounds: round === 0,
        seconds: Math.min(left, roundSeconds),
      });
      generated += result.generated;
      const sum = `${result.generated}, in all ${generated} after ${passed()} s`;
      say(`round ${round + 1}: ${pairing.service.name} as ${pairing.who}: ${sum}`);
      if (result.complaint) say(result.complaint.slice(-4_000));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, generator));
  return generated;
}

/** Such that one round over all pairings is about enough. */
function secondsARound(requests: number, pairings: number): number {
  const wanted = Math.ceil(requests / pairings / REQUESTS_A_SECOND);
  return Math.min(Math.max(wanted, ROUND_SECONDS.fewest), ROUND_SECONDS.most);
}
