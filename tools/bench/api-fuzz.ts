import { execFile } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startServers } from './api-servers.ts';

/**
 * Sends generated requests to every operation of order-service, as a shop and as a seller, and fails on any 5xx.
 * Needs Schemathesis (https://schemathesis.readthedocs.io, `pip install schemathesis`): name it by --schemathesis.
 */
const { values } = parseArgs({
  options: {
    schemathesis: { type: 'string', default: 'schemathesis' },
    /** Generated requests an operation and phase. */
    examples: { type: 'string', default: '100' },
  },
});

const servers = await startServers();
let failed = 0;
let cases = 0;
try {
  for (const [who, token] of Object.entries({ shop: servers.token, seller: servers.sellerToken })) {
    const { status, output } = await schemathesis([
      'run',
      `${servers.ours}/docs-json`,
      '-H',
      `Authorization: Bearer ${token}`,
      '--no-color',
      ...['--checks', 'not_a_server_error', '-n', values.examples],
      ...['--phases', 'examples,coverage,fuzzing', '--suppress-health-check', 'all'],
    ]);
    if (status !== 0) console.log(output);
    failed += status === 0 ? 0 : 1;
    const generated = Number(/(\d+) generated/.exec(output)?.[1] ?? 0);
    cases += generated;
    console.log(`  as a ${who}: ${generated} requests`);
  }
  const alive = await fetch(`${servers.ours}/health/live`);
  console.log(`fuzz order-service requests ${cases} failed ${failed} alive ${alive.ok}`);
} finally {
  await servers.stop();
}
process.exitCode = failed === 0 ? 0 : 1;

/** Runs beside this process, which serves the keys that tokens are checked by. */
function schemathesis(args: readonly string[]): Promise<{ status: number; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; output: string }>();
  execFile(values.schemathesis, args, { maxBuffer: 64 * 1024 * 1024 }, (error, output) => {
    if (error && typeof error.code !== 'number') return reject(error);
    resolve({ status: Number(error?.code ?? 0), output });
  });
  return promise;
}
