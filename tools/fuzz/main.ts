import { startStack, stopStack } from '@kirana/local-stack';
import { stackEndpoints } from '@kirana/testing';
import { fuzzConfig } from './config.ts';
import { fuzzLine, memoryLines, realErrors } from './report.ts';
import { assemble, pairings } from './rounds.ts';
import { fuzzRound } from './schemathesis.ts';
import { watch } from './watch.ts';

/** A token lives 15 minutes: no round lasts as long. */
const ROUND_SECONDS = 600;
/** Generated requests an operation in the first round. */
const EXAMPLES = 60;

const say = (line: string): void => console.log(`  ${line}`);
const { profile, requests, seconds, seed, schemathesis } = fuzzConfig();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stopStack(profile, () => undefined).finally(() => process.exit(130));
  });
}

say(`seed ${seed}, ${requests} requests, profile ${profile.name} (ports from ${profile.portBase})`);
await startStack({
  profile,
  apps: true,
  report: { progress: say, up: (part, port, how) => say(`${part} ${how} ${port ?? ''}`) },
});

const { services } = stackEndpoints({ KIRANA_PORT_BASE: String(profile.portBase) });
const watched = Object.entries(services)
  .filter(([name]) => ['identity', 'seller', 'catalog', 'order', 'media'].includes(name))
  .map(([name, url]) => ({ name: `${name}-service`, url }));

/** Generators at a time; one keeps a core busy. */
const AT_ONCE = 2;

/** Rounds over every pairing, each deeper and with another seed, until there are enough requests or no time. */
async function fuzz(): Promise<number> {
  const until = Date.now() + seconds * 1_000;
  const cast = await assemble(profile, services);
  const all = pairings(profile, watched, cast);
  let [generated, next] = [0, 0];
  const generator = async (): Promise<void> => {
    for (;;) {
      const left = Math.floor((until - Date.now()) / 1_000);
      if (generated >= requests || left < 5) return;
      const round = Math.floor(next / all.length);
      const pairing = all[next++ % all.length];
      if (!pairing) return;
      const { service, who, token } = pairing;
      const result = await fuzzRound(schemathesis, {
        url: service.url,
        token: await token(),
        dictionaries: cast.dictionaries,
        examples: EXAMPLES * (round + 1),
        seed: seed + round,
        maxSeconds: Math.min(left, ROUND_SECONDS),
      });
      generated += result.generated;
      const sum = `${result.generated}, in all ${generated}`;
      say(`round ${round + 1}: ${service.name} as ${who}: ${sum}`);
      if (result.complaint) say(result.complaint.slice(-4_000));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, generator));
  return generated;
}

const watching = await watch(watched, profile.logs);
try {
  const generated = await fuzz();
  const findings = await watching.findings();
  const report = { ...findings, generated, samples: watching.samples };
  for (const line of memoryLines(report)) say(line);
  say(`answered, by the services' own logs: ${findings.answered}`);
  for (const line of [...new Set(findings.serverErrors)].slice(0, 40)) say(line);
  for (const line of findings.unhandled.slice(0, 20)) say(line.slice(0, 1_000));
  console.log(fuzzLine(report));
  const clean = realErrors(report).length === 0 && report.unhandled.length === 0;
  process.exitCode = clean && generated >= requests ? 0 : 1;
} finally {
  watching.stop();
  await stopStack(profile, () => undefined);
}
process.exit();
