import { Kafka as KafkaJs } from 'kafkajs';
import type { KafkaLogSink } from './kafka-log.ts';
import { logCreatorTo } from './kafka-log.ts';
import { calmRequestQueues } from './calm-request-queues.ts';
import type { KafkaSecurity } from './security.ts';
import { securityOf } from './security.ts';
import { learnZstd } from './zstd-codec.ts';

export interface KafkaConfig {
  /** `host:port` of one or more brokers. */
  readonly brokers: readonly string[];
  /** Names this process in the broker's logs and quotas. */
  readonly clientId: string;
  /** Put before every topic's and group's name, so that tests and stages share brokers. */
  readonly topicPrefix?: string | undefined;
  /** A broker that does not answer a request for so long is given up, ms; 30,000 unless said otherwise. */
  readonly requestTimeoutMs?: number | undefined;
  /** TLS and login; left out, plain text. */
  readonly security?: KafkaSecurity | undefined;
  /** Takes what the client has to say; left out, it says nothing. */
  readonly log?: KafkaLogSink | undefined;
}

/** Where the brokers are and under which prefix; connections are opened by those who use it. */
export interface Kafka {
  readonly client: KafkaJs;
  readonly topicPrefix: string;
  /** The topic's name on the broker. */
  topicName(topic: string): string;
  /** The topic's name as the contracts know it. */
  plainTopic(name: string): string;
}

/** Nothing is sent until something is published or consumed. Throws `LoginWithoutTls`. */
export function createKafka({
  brokers,
  clientId,
  topicPrefix = '',
  requestTimeoutMs = 30_000,
  security,
  log,
}: KafkaConfig): Kafka {
  calmRequestQueues();
  learnZstd();
  const client = new KafkaJs({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: requestTimeoutMs,
    retry: { initialRetryTime: 100, maxRetryTime: 3_000, factor: 0.2, multiplier: 2, retries: 8 },
    ...(security ? securityOf(security) : {}),
    logCreator: logCreatorTo(log),
  });
  return {
    client,
    topicPrefix,
    topicName: (topic) => `${topicPrefix}${topic}`,
    plainTopic: (name) => (name.startsWith(topicPrefix) ? name.slice(topicPrefix.length) : name),
  };
}
