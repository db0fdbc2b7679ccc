import { TOPICS } from '@kirana/contracts';
import type { Kafka } from '@kirana/kafka';
import { eventually } from '@kirana/testing';
import type { Backlog } from './bridge-backlog.ts';
import type { AppProcess } from './bridge-process.ts';
import { startApp } from './bridge-process.ts';

export interface BridgeRun {
  /** Events a second from the first mark to the end, by what Kafka took. */
  readonly rate: number;
  /** Processor time of the bridge between the same two moments. */
  readonly cpuMicrosPerEvent: number;
  /** Memory of its process at the first mark and at the end: both the same however long the backlog. */
  readonly mibEarly: number;
  readonly mibLate: number;
}

/** What the bridge had done and taken at one moment. */
interface Mark {
  readonly published: number;
  readonly at: number;
  readonly cpuSeconds: number;
  readonly mib: number;
}

/** The share that is published before it counts: a new process mostly compiles itself at first. */
const UNCOUNTED = 0.2;

/** Lets a real bridge publish the backlog from its beginning, and measures the rest by the records in the topic. */
export async function runBridge(backlog: Backlog, kafka: Kafka): Promise<BridgeRun> {
  await backlog.forgetLeases();
  const bridge = await startApp('cdc-bridge', backlog.prefix, {
    TOPIC_PREFIX: kafka.topicPrefix,
    FIRST_SNAPSHOT: 'false',
  });
  const admin = kafka.client.admin();
  await admin.connect();
  const published = async (): Promise<number> =>
    (await admin.fetchTopicOffsets(kafka.topicName(TOPICS.listing))).reduce(
      (sum, { high }) => sum + Number(high),
      0,
    );
  const reached = async (share: number): Promise<Mark> => {
    let [count, at] = [0, 0];
    await eventually(
      async () => {
        [count, at] = [await published(), performance.now()];
        return count > 0 && count >= backlog.changes * share;
      },
      { timeoutMs: 600_000, everyMs: 20, describe: `${share * 100} % of the backlog is published` },
    );
    return { published: count, at, ...(await taken(bridge)) };
  };
  try {
    const early = await reached(UNCOUNTED);
    const late = await reached(1);
    const events = late.published - early.published;
    return {
      rate: (events / (late.at - early.at)) * 1_000,
      cpuMicrosPerEvent: ((late.cpuSeconds - early.cpuSeconds) * 1e6) / events,
      mibEarly: early.mib,
      mibLate: late.mib,
    };
  } finally {
    await admin.disconnect();
    await bridge.stop();
  }
}

const taken = async (bridge: AppProcess): Promise<Pick<Mark, 'cpuSeconds' | 'mib'>> => ({
  cpuSeconds: await bridge.metric('process_cpu_seconds_total'),
  mib: (await bridge.metric('process_resident_memory_bytes')) / 2 ** 20,
});
