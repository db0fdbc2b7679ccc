import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, childEnvironment } from '../config.ts';
import { runTool } from '../process/run-tool.ts';
import { kafkaAnswers } from './kafka-probe.ts';
import type { PartContext, ServerPart } from './part.ts';

/** The local cluster's id; any fixed one will do. */
export const KAFKA_CLUSTER_ID = 'a2lyYW5hLWxvY2FsLTAwMQ';

/**
 * Broker settings that hold wherever the stack runs, here and in Compose: one node that is broker and controller, so
 * nothing may ask for a second copy, and few partitions in the internal topics, since each costs memory and start time.
 */
export const KAFKA_SETTINGS: Readonly<Record<string, string>> = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'auto.create.topics.enable': 'false',
  'num.partitions': '12',
  'default.replication.factor': '1',
  'min.insync.replicas': '1',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '4',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'share.coordinator.state.topic.num.partitions': '1',
  // Consumers need not wait for others who might join: a local group is complete at once.
  'group.initial.rebalance.delay.ms': '0',
  // A broker killed and started again is let back in after 3 s, not 9.
  'broker.session.timeout.ms': '3000',
  'log.cleaner.dedupe.buffer.size': '16777216',
};

/** A Java properties file. */
export function properties(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return `${lines.join('\n')}\n`;
}

export function kafkaServerProperties({ profile, folder }: PartContext): string {
  const { kafka, 'kafka-controller': controller } = profile.ports;
  return properties({
    ...KAFKA_SETTINGS,
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    listeners: `PLAINTEXT://127.0.0.1:${kafka},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${kafka}`,
    'log.dirs': join(folder, 'data'),
  });
}

export const kafka: ServerPart = {
  name: 'kafka',
  ports: ['kafka', 'kafka-controller'],
  rootShy: false,
  stopSignal: 'SIGTERM',
  graceMs: 15_000,

  async prepare(context) {
    const data = join(context.folder, 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(context.folder, 'server.properties'), kafkaServerProperties(context));
    if (existsSync(join(data, 'meta.properties'))) return;
    await runTool({
      part: 'kafka',
      command: join(context.jdk.home, 'bin/java'),
      args: [
        ...['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
        ...['-cp', join(context.servers.kafka, '*'), 'kafka.tools.StorageTool', 'format'],
        ...['--cluster-id', KAFKA_CLUSTER_ID, '--ignore-formatted'],
        ...['--config', join(context.folder, 'server.properties')],
      ],
      env: childEnvironment(),
      signal: context.signal,
    });
  },

  launch({ jdk, servers, folder }) {
    return {
      command: join(jdk.home, 'bin/java'),
      args: [
        ...['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
        `-Dlog4j2.configurationFile=${join(REPOSITORY, 'infra/local/config/kafka-log4j2.properties')}`,
        ...['-cp', join(servers.kafka, '*'), 'kafka.Kafka', join(folder, 'server.properties')],
      ],
      env: childEnvironment(),
      cwd: folder,
    };
  },

  answers: ({ profile }) => kafkaAnswers(profile.ports.kafka),
};
