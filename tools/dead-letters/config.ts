import { createKafka } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import { stackEndpoints } from '@kirana/testing';

/** The brokers the apps use, or else those of the local stack. */
export const kafkaOf = (env: NodeJS.ProcessEnv = process.env): Kafka =>
  createKafka({
    brokers: stackEndpoints(env).kafkaBrokers,
    clientId: 'dead-letters',
    topicPrefix: env['TOPIC_PREFIX'] ?? '',
  });
