import { setTimeout as delay } from 'node:timers/promises';
import { APPS } from '../apps/app-list.ts';
import type { AppName } from '../apps/app-list.ts';
import { bindApp } from '../apps/app-part.ts';
import { readProfile } from '../config.ts';
import { startPart } from '../parts/start-part.ts';
import { isRunning } from '../process/identity.ts';
import { readRecord } from '../process/record.ts';
import type { PartRecord } from '../process/record.ts';
import { crashesInARow, restartAt } from './restart-policy.ts';
import type { Death } from './restart-policy.ts';

/**
 * Starts apps again that have died though they are wanted, as a cluster would. It only reads the records, so it may
 * die and come back at any time; and it ends between two looks, never within a restart.
 */
const LOOK_MS = 500;

const profile = readProfile();
const deaths = new Map<AppName, Death>();
let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => (stopping = true));

const log = (facts: Record<string, unknown>): void =>
  console.log(JSON.stringify({ time: new Date().toISOString(), ...facts }));

const isDead = (record: PartRecord | undefined): record is PartRecord =>
  record !== undefined && record.wanted === 'up' && !isRunning(record);

async function look(app: AppName): Promise<void> {
  const record = readRecord(profile.run, app);
  if (!isDead(record)) {
    deaths.delete(app);
    return;
  }
  const known = deaths.get(app);
  const death = known?.record.pid === record.pid ? known : { record, seenAt: Date.now() };
  deaths.set(app, death);
  // Read again after the death was seen: whoever kills an app on purpose first writes that it is wanted no more.
  if (Date.now() < restartAt(death) || !isDead(readRecord(profile.run, app))) return;
  const restarts = crashesInARow(death) + 1;
  try {
    await startPart(profile, bindApp(profile, app), { restarts, untilHealthy: false });
    log({ restarted: app, restarts });
  } catch (error) {
    deaths.set(app, { record: { ...record, restarts }, seenAt: Date.now() });
    log({ failed: app, error: String(error) });
  }
}

log({ keeper: 'watching', apps: APPS });
while (!stopping) {
  for (const app of APPS) await look(app);
  await delay(LOOK_MS);
}
log({ keeper: 'ended' });
