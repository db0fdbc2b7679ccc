import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../config.ts';
import { quickFolder } from '../profile/folders.ts';
import { ask } from './http-probe.ts';
import type { ServerPart } from './part.ts';

/** DynamoDB Local checks no signature but wants one that is well formed; with -sharedDb any key sees all tables. */
const UNCHECKED_SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=local/20260101/ap-south-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

export const dynamodb: ServerPart = {
  name: 'dynamodb',
  ports: ['dynamodb'],
  rootShy: false,
  stopSignal: 'SIGTERM',
  graceMs: 10_000,

  async prepare({ profile, folder }) {
    mkdirSync(quickFolder(profile, folder, 'dynamodb'), { recursive: true });
  },

  launch({ jdk, servers, profile, folder }) {
    const lib = servers.dynamodb;
    return {
      command: join(jdk.home, 'bin/java'),
      args: [
        ...['-Xms48m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
        ...['--enable-native-access=ALL-UNNAMED', `-Djava.library.path=${lib}`],
        ...['-cp', `${join(lib, 'launcher')}:${join(lib, '*')}`, 'DynamoDbLauncher'],
        ...[String(profile.ports.dynamodb), quickFolder(profile, folder, 'dynamodb')],
      ],
      env: childEnvironment(),
      cwd: folder,
    };
  },

  async answers({ profile }) {
    const answer = await ask(profile.ports.dynamodb, '/', {
      method: 'POST',
      headers: {
        'X-Amz-Target': 'DynamoDB_20120810.ListTables',
        'Content-Type': 'application/x-amz-json-1.0',
        Authorization: UNCHECKED_SIGNATURE,
      },
      body: '{}',
    });
    return answer?.status === 200;
  },
};
