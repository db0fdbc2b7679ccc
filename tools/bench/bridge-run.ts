import { TOPICS } from '@kirana/contracts';
import type { Kafka } from '@kirana/kafka';
import { eventually } from '@kirana/testing';
import type { Backlog } from './bridge-backlog.ts';
import { startApp } from './bridge-process.ts';

export interface BridgeRun {
  /** Events a second between the first and the last batch that Kafka took. */
  readonly rate: number;
  readonly cpuMicrosPerEvent: number;
  readonly peakMib: number;
}

/** Lets a real bridge publish the backlog from its beginning, and measures by the records in the topic. */
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
  let [first, firstAt, last, lastAt] = [0, 0, 0, 0];
  let peakMib = 0;
  try {
    await eventually(
      async () => {
        const count = await published();
        const now = performance.now();
        if (count > 0 && first === 0) [first, firstAt] = [count, now];
        if (count > last) [last, lastAt] = [count, now];
        peakMib = Math.max(
          peakMib,
          (await bridge.metric('process_resident_memory_bytes')) / 2 ** 20,
        );
        return last >= backlog.changes;
      },
      { timeoutMs: 600_000, everyMs: 20, describe: 'The backlog is published' },
    );
    const cpu = await bridge.metric('process_cpu_seconds_total');
    return {
      rate: ((last - first) / (lastAt - firstAt)) * 1_000,
      cpuMicrosPerEvent: (cpu * 1e6) / backlog.changes,
      peakMib,
    };
  } finally {
    await admin.disconnect();
    await bridge.stop();
  }
}
