import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { SelfSigned } from '@kirana/testing';
import { childEnvironment } from '../../src/config.ts';
import { kafka, KAFKA_CLUSTER_ID, KAFKA_SETTINGS, properties } from '../../src/parts/kafka.ts';
import type { PartContext, ServerPart } from '../../src/parts/part.ts';
import { runTool } from '../../src/process/run-tool.ts';

/** As a Java properties file writes a text of several lines. */
const oneLine = (pem: string): string => pem.trim().replaceAll('\n', '\\n');

/** A broker with one door for clients: TLS, and a user by SCRAM, as a managed cluster has it. */
export function securedKafka(
  { key, certificate }: SelfSigned,
  { username, password }: { username: string; password: string },
): ServerPart {
  const login = 'org.apache.kafka.common.security.scram.ScramLoginModule required';
  const settings = ({ profile, folder }: PartContext): Record<string, string> => ({
    ...KAFKA_SETTINGS,
    'controller.quorum.voters': `1@127.0.0.1:${profile.ports['kafka-controller']}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'SECURED',
    'listener.security.protocol.map': 'SECURED:SASL_SSL,CONTROLLER:PLAINTEXT',
    listeners: `SECURED://127.0.0.1:${profile.ports.kafka},CONTROLLER://127.0.0.1:${profile.ports['kafka-controller']}`,
    'advertised.listeners': `SECURED://127.0.0.1:${profile.ports.kafka}`,
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'listener.name.secured.scram-sha-512.sasl.jaas.config': `${login} username="${username}" password="${password}";`,
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.certificate.chain': oneLine(certificate),
    'ssl.keystore.key': oneLine(key),
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.certificates': oneLine(certificate),
    'log.dirs': join(folder, 'data'),
  });
  return {
    ...kafka,
    async prepare(context) {
      mkdirSync(join(context.folder, 'data'), { recursive: true });
      const file = join(context.folder, 'server.properties');
      writeFileSync(file, properties(settings(context)));
      await runTool({
        part: 'kafka',
        command: join(context.jdk.home, 'bin/java'),
        args: [
          ...['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
          ...['-cp', join(context.servers.kafka, '*'), 'kafka.tools.StorageTool', 'format'],
          ...['--cluster-id', KAFKA_CLUSTER_ID, '--config', file],
          ...['--add-scram', `SCRAM-SHA-512=[name=${username},password=${password}]`],
        ],
        env: childEnvironment(),
      });
    },
    // Its own protocol is behind TLS; the client waits for the rest.
    answers: ({ profile }) => accepts(profile.ports.kafka),
  };
}

export const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });
