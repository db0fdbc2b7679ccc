import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../config.ts';
import { ask } from './http-probe.ts';
import type { ServerPart } from './part.ts';

/** S3Mock's settings that hold wherever the stack runs, here and in Compose. */
export const S3_SETTINGS: Readonly<Record<string, string>> = {
  'com.adobe.testing.s3mock.region': 'ap-south-1',
  'com.adobe.testing.s3mock.store.retainFilesOnExit': 'true',
};

export const s3: ServerPart = {
  name: 's3',
  ports: ['s3'],
  rootShy: false,
  stopSignal: 'SIGTERM',
  graceMs: 10_000,

  async prepare({ folder }) {
    mkdirSync(join(folder, 'data'), { recursive: true });
  },

  launch({ jdk, servers, profile, folder }) {
    const lib = servers.s3;
    const settings = {
      ...S3_SETTINGS,
      'com.adobe.testing.s3mock.store.root': join(folder, 'data'),
      'server.address': '127.0.0.1',
      'server.port': String(profile.ports.s3),
      'server.ssl.enabled': 'false',
      'logging.level.root': 'WARN',
    };
    return {
      command: join(jdk.home, 'bin/java'),
      args: [
        ...['-Xms48m', '-Xmx192m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
        ...[
          '-cp',
          [join(lib, 'launcher'), join(lib, 'BOOT-INF/classes'), join(lib, 'BOOT-INF/lib/*')].join(
            ':',
          ),
        ],
        ...['S3Launcher', ...Object.entries(settings).map(([key, value]) => `--${key}=${value}`)],
      ],
      env: childEnvironment(),
      cwd: folder,
    };
  },

  async answers({ profile }) {
    const answer = await ask(profile.ports.s3, '/');
    return answer?.status === 200;
  },
};
