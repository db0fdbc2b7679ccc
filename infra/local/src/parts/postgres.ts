import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeFolderOnce } from '../cache/atomic-folder.ts';
import { childEnvironment } from '../config.ts';
import { runTool } from '../process/run-tool.ts';
import { properties } from './kafka.ts';
import type { PartContext, ServerPart } from './part.ts';

/** The warehouse's owner and database: no password, for only this machine can reach it. */
export const POSTGRES_USER = 'kirana';
export const POSTGRES_DATABASE = 'kirana';

/** Settings that hold wherever the stack runs, here and in Compose. */
export const POSTGRES_SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  timezone: 'UTC',
};

export const POSTGRES_INITDB_ARGS = ['--encoding=UTF8', '--locale=C'] as const;

export function postgresConf({ profile }: PartContext): string {
  const quoted = Object.entries({
    ...POSTGRES_SETTINGS,
    listen_addresses: '127.0.0.1',
    port: String(profile.ports.postgres),
    unix_socket_directories: '',
  }).map(([key, value]) => [key, `'${value}'`]);
  return properties(Object.fromEntries(quoted) as Record<string, string>);
}

/** What Postgres says of itself in postmaster.pid: line 1 its pid, line 8 its state. */
export function postmasterIsReady(pidFile: string, pid: number): boolean {
  const lines = pidFile.split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

export const postgres: ServerPart = {
  name: 'postgres',
  ports: ['postgres'],
  rootShy: true,
  // SIGINT is Postgres' fast shutdown; SIGTERM would wait for every client to leave.
  stopSignal: 'SIGINT',
  graceMs: 15_000,

  async prepare(context) {
    await createCluster(context);
    writeFileSync(join(clusterOf(context.folder), 'kirana.conf'), postgresConf(context));
  },

  launch({ servers, folder, user }) {
    const cluster = clusterOf(folder);
    return {
      command: join(servers.postgres, 'bin/postgres'),
      args: ['-D', cluster, '-c', `config_file=${join(cluster, 'kirana.conf')}`],
      env: childEnvironment(),
      cwd: folder,
      user,
    };
  },

  async answers({ profile, folder }, pid) {
    try {
      const pidFile = readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8');
      return postmasterIsReady(pidFile, pid) && (await accepts(profile.ports.postgres));
    } catch {
      return false; // not written yet
    }
  },
};

const clusterOf = (folder: string): string => join(folder, 'data/cluster');

/** initdb, then our database, in a folder that appears only when both are done. */
async function createCluster(context: PartContext): Promise<void> {
  const { servers, user, signal, folder } = context;
  await makeFolderOnce(join(folder, 'data'), async (partial) => {
    if (user) chownSync(partial, user.uid, user.gid);
    const cluster = join(partial, 'cluster');
    mkdirSync(cluster, { mode: 0o700 });
    if (user) chownSync(cluster, user.uid, user.gid);
    const common = { part: 'postgres', env: childEnvironment(), user, signal, cwd: partial };
    await runTool({
      ...common,
      command: join(servers.postgres, 'bin/initdb'),
      args: [
        '-D',
        cluster,
        '-U',
        POSTGRES_USER,
        '--auth=trust',
        '--no-sync',
        ...POSTGRES_INITDB_ARGS,
      ],
    });
    await runTool({
      ...common,
      command: join(servers.postgres, 'bin/postgres'),
      args: ['--single', '-D', cluster, 'postgres'],
      stdin: `CREATE DATABASE ${POSTGRES_DATABASE};\n`,
    });
  });
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });
}
