import { setTimeout as pause } from 'node:timers/promises';
import type { Profile } from '@kirana/local-stack';
import { APPS, readProfile } from '@kirana/local-stack';
import { watchConfig } from './config.ts';
import { render } from './render.ts';
import type { Row } from './row.ts';
import { rowOf } from './row.ts';
import type { Sample } from './sample.ts';
import { parseMetrics } from './sample.ts';

/** `make watch`: rates, lags and health of the local stack, every two seconds until Ctrl-C; `--once` shows them once. */
interface Looked {
  readonly health: Row['health'];
  readonly sample: Sample;
}

const PATIENCE_MS = 1_500;
const CLEAR = '\u001b[H\u001b[2J';

async function look(port: number): Promise<Looked> {
  const ask = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  try {
    const [ready, metrics] = await Promise.all([ask('/health/ready'), ask('/metrics')]);
    await ready.text();
    const sample = parseMetrics(await metrics.text());
    return { health: ready.ok ? 'ready' : 'not ready', sample };
  } catch {
    return { health: 'down', sample: new Map() };
  }
}

const lookAtAll = (profile: Profile): Promise<Looked[]> =>
  Promise.all(APPS.map((app) => look(profile.ports[app])));

const { everyMs, once } = watchConfig();
const profile = readProfile();
let before = await lookAtAll(profile);
do {
  await pause(everyMs);
  const now = await lookAtAll(profile);
  const rows = now.map(({ health, sample }, at) =>
    rowOf(APPS[at] ?? '', health, [before[at]?.sample ?? new Map(), sample], everyMs / 1_000),
  );
  process.stdout.write(`${once ? '' : CLEAR}${render(profile.name, new Date(), rows)}`);
  before = now;
} while (!once);
