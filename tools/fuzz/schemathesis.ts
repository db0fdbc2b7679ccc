import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inheritedEnvironment } from './config.ts';
import type { Dictionaries } from './world.ts';

export interface Round {
  /** Where the service answers; its OpenAPI document is at /docs-json. */
  readonly url: string;
  readonly token?: string | undefined;
  readonly dictionaries: Dictionaries;
  readonly seed: number;
  /** Also what does not depend on the seed: the examples and each bound of each value. Once an actor is enough. */
  readonly bounds: boolean;
  /** How long to go on: what there is to generate is generated again, otherwise, until the time is over. */
  readonly seconds: number;
}

export interface RoundResult {
  readonly generated: number;
  /** What it found, as it tells it; undefined where it found nothing. */
  readonly complaint?: string;
}

/** Streams never end: no generated request waits for one. */
const ENDLESS = '/stream$';
/** Generated requests an operation, each time round. */
const EXAMPLES = '100';
/** What a generator needs to start and to come to an end, at most, while others keep the machine busy. */
const TO_START_AND_STOP_S = 120;
/** Six of ten parameters get an id that exists, the others whatever the generator thinks of. */
const PROBABILITY = 0.6;

/** Generated requests to every operation of one service as one actor. */
export async function fuzzRound(program: string, round: Round): Promise<RoundResult> {
  const folder = await mkdtemp(join(tmpdir(), 'kirana-fuzz-'));
  const config = join(folder, 'schemathesis.toml');
  await writeFile(config, configFile(round.dictionaries));
  const { token, url, seed, bounds, seconds } = round;
  const phases = bounds ? 'examples,coverage,fuzzing' : 'fuzzing';
  try {
    const { status, output } = await run(
      program,
      folder,
      [
        ...['--config-file', config, 'run', `${url}/docs-json`, '--url', url],
        ...(token ? ['-H', `Authorization: Bearer ${token}`] : []),
        ...['--checks', 'not_a_server_error', '--phases', phases],
        ...['--max-time', String(seconds), '--max-examples', EXAMPLES, '--seed', String(seed)],
        ...['--suppress-health-check', 'all', '--warnings', 'off', '--no-color', '--no-shrink'],
        '--continue-on-failure',
        ...['--exclude-path-regex', ENDLESS, '--request-timeout', '20', '--workers', '1'],
        // What failed before is not kept: nothing would read it, and it costs a write to disk a request.
        ...['--generation-database', 'none'],
      ],
      seconds + TO_START_AND_STOP_S,
    );
    const generated = Number(/(\d+) generated/.exec(output)?.[1] ?? 0);
    return status === 0 ? { generated } : { generated, complaint: output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Binds every name to its ids, in paths, queries and bodies. */
function configFile(dictionaries: Dictionaries): string {
  const names = Object.entries(dictionaries);
  const bound = (key: string, name: string): string =>
    `${JSON.stringify(key)} = { dictionary = "${name}", probability = ${PROBABILITY} }`;
  return [
    '[parameters]',
    ...names.flatMap(([name]) => [bound(`path.${name}`, name), bound(`query.${name}`, name)]),
    bound('body.listingId', 'listingId'),
    bound('body.lines[*].listingId', 'listingId'),
    bound('body.deliveryPincode', 'deliveryPincode'),
    '[dictionaries]',
    ...names.map(([name, values]) => `${name} = { values = ${JSON.stringify(values)} }`),
    '',
  ].join('\n');
}

/** Beside this process, which goes on watching. */
function run(
  program: string,
  cwd: string,
  args: readonly string[],
  maxSeconds: number,
): Promise<{ status: number; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; output: string }>();
  const options = {
    cwd,
    env: inheritedEnvironment(),
    maxBuffer: 256 * 1024 * 1024,
    timeout: maxSeconds * 1_000,
  };
  execFile(program, args, options, (error, output) => {
    if (error && typeof error.code !== 'number' && !error.killed) return reject(error);
    resolve({ status: Number(error?.code ?? 0), output });
  });
  return promise;
}
