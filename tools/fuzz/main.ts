import { startStack, stopStack } from '@kirana/local-stack';
import { readCommandLine, stackEndpoints } from '@kirana/testing';
import { fuzzConfig } from './config.ts';
import { fuzz } from './fuzz.ts';
import { fuzzLine, memoryLines, realErrors, statusLine } from './report.ts';
import { assemble, pairings } from './rounds.ts';
import { watch } from './watch.ts';

const say = (line: string): void => console.log(`  ${line}`);
const { profile, requests, seconds, seed, schemathesis } = readCommandLine(fuzzConfig);
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
const desk = { profile, identity: services.identity };
const watched = Object.entries(services)
  .filter(([name]) => ['identity', 'seller', 'catalog', 'order', 'media'].includes(name))
  .map(([name, url]) => ({ name: `${name}-service`, url }));

try {
  const cast = await assemble(desk, services, services.media);
  const watching = await watch(watched, profile.logs);
  const began = Date.now();
  const asked = { requests, seconds, seed };
  const generated = await fuzz(schemathesis, pairings(desk, watched, cast), cast, asked, say);
  const findings = await watching.findings();
  watching.stop();
  const { samples } = watching;
  const report = { ...findings, generated, samples, seconds: (Date.now() - began) / 1000 };
  for (const line of memoryLines(report)) say(line);
  say(`answered, by the services' own logs: ${findings.answered} (${statusLine(findings)})`);
  for (const line of [...new Set(findings.serverErrors)].slice(0, 40)) say(line);
  for (const line of findings.unhandled.slice(0, 20)) say(line.slice(0, 1_000));
  console.log(fuzzLine(report));
  const clean = realErrors(report).length === 0 && report.unhandled.length === 0;
  process.exitCode = clean && generated >= requests ? 0 : 1;
} finally {
  await stopStack(profile, () => undefined);
}
process.exit();
