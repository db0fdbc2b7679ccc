import { endProcess } from '../process/end.ts';
import { withLock } from '../process/lock.ts';
import { readRecords, removeRecord } from '../process/record.ts';
import type { PartRecord } from '../process/record.ts';
import { SERVERS } from '../parts/servers.ts';
import type { Profile } from '../profile/profile.ts';

/** The keeper first, or it would start the apps again; then the apps, while their servers still serve. */
const ORDER: readonly PartRecord['kind'][] = ['keeper', 'app', 'server'];
const APP_GRACE_MS = 12_000;

export type Ended = { readonly part: string; readonly how: 'was gone' | 'stopped' | 'killed' };

/** Ends every recorded process of a profile, whoever started it, and only those. */
export async function stop(profile: Profile, tell: (ended: Ended) => void): Promise<void> {
  await withLock(profile.run, 'stack', 180_000, () => stopRecorded(profile, tell));
}

export async function stopRecorded(
  profile: Profile,
  tell: (ended: Ended) => void,
  which: (record: PartRecord) => boolean = () => true,
): Promise<void> {
  for (const kind of ORDER) {
    const records = readRecords(profile.run).filter((r) => r.kind === kind && which(r));
    await Promise.all(records.map((record) => endRecorded(profile, record, tell)));
  }
}

async function endRecorded(
  profile: Profile,
  record: PartRecord,
  tell: (ended: Ended) => void,
): Promise<void> {
  const server = SERVERS.find((candidate) => candidate.name === record.part);
  const how = await endProcess(record, server?.graceMs ?? APP_GRACE_MS, server?.stopSignal);
  removeRecord(profile.run, record.part);
  tell({ part: record.part, how });
}
