import { parseArgs } from 'node:util';
import { createKafka } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import { stackEndpoints, wholeNumber } from '@kirana/testing';

/** The brokers the apps use, or else those of the local stack. */
export const kafkaOf = (env: NodeJS.ProcessEnv = process.env): Kafka =>
  createKafka({
    brokers: stackEndpoints(env).kafkaBrokers,
    clientId: 'dead-letters',
    topicPrefix: env['TOPIC_PREFIX'] ?? '',
  });

/** How many records, how many of them bad: `--records=100000 --bad=1000` unless said otherwise. */
export function poisonConfig(env: NodeJS.ProcessEnv = process.env) {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '100000' },
      bad: { type: 'string', default: '1000' },
    },
  });
  return {
    records: wholeNumber('records', values.records, 1),
    bad: wholeNumber('bad', values.bad, 0),
    env,
  };
}
