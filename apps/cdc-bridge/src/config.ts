import type { Config } from '@kirana/service';
import {
  dynamoSettings,
  flag,
  integer,
  kafkaSettings,
  loadConfig,
  processSettings,
  text,
} from '@kirana/service';

const settings = {
  ...processSettings(4106),
  ...dynamoSettings,
  ...kafkaSettings,
  /** Two instances must never share one. Left out: host name and port, which a restart keeps. */
  instanceId: text<string | undefined>('INSTANCE_ID', { fallback: undefined }),
  /** Makes the topics that are not there yet, where nothing else does: on a managed cluster. */
  provisionTopics: flag('PROVISION_TOPICS', { fallback: false }),
  /** A bridge that sees a table for the first time also publishes what lies in it already. */
  firstSnapshot: flag('FIRST_SNAPSHOT', { fallback: true }),
  /** Rows a second that a backfill reads at most, over all tables, in each instance. */
  snapshotRate: integer('SNAPSHOT_ROWS_PER_SECOND', { fallback: 1_000, min: 1 }),
};

export type BridgeConfig = Config<typeof settings>;

export const readConfig = (env: NodeJS.ProcessEnv = process.env): BridgeConfig =>
  loadConfig(settings, env);
