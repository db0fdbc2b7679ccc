import { chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, childEnvironment, opensearchHeap } from '../config.ts';
import type { SystemUser } from '../machine/other-user.ts';
import type { Profile } from '../profile/profile.ts';
import { ask } from './http-probe.ts';
import type { PartContext, ServerPart } from './part.ts';

/** Settings that hold wherever the stack runs, here and in Compose. */
export const OPENSEARCH_SETTINGS: Readonly<Record<string, string>> = {
  'cluster.name': 'kirana-local',
  'node.name': 'kirana-1',
  'discovery.type': 'single-node',
  'action.auto_create_index': 'false',
  // A nearly full laptop must not turn indexes read-only.
  'cluster.routing.allocation.disk.threshold_enabled': 'false',
  // In a heap this small, garbage not yet collected would count as use, and requests be refused for it.
  'indices.breaker.total.use_real_memory': 'false',
};

/** The heap, equal at both ends so that it is never resized; a benchmark over millions of documents may ask for more. */
export const OPENSEARCH_HEAP = opensearchHeap();

/**
 * Compiled to the full, a search takes a quarter of the processor time, but only after some thousand of them, and the
 * compiler takes half a minute of a core until then. A test run is over before that pays.
 */
export const compilerFlags = ({ name }: Pick<Profile, 'name'>): string[] =>
  name === 'test' ? ['-XX:TieredStopAtLevel=1'] : [];

/** Flat YAML: every value is quoted, so none is read as anything but text. */
export function flatYaml(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${lines.join('\n')}\n`;
}

export function opensearchYaml({ profile, folder }: PartContext): string {
  return flatYaml({
    ...OPENSEARCH_SETTINGS,
    'network.host': '127.0.0.1',
    'http.port': String(profile.ports.opensearch),
    'transport.port': String(profile.ports['opensearch-transport']),
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
  });
}

const distribution = ({ servers }: PartContext): string =>
  join(servers.opensearch, 'opensearch-3.6.0');

export const opensearch: ServerPart = {
  name: 'opensearch',
  ports: ['opensearch', 'opensearch-transport'],
  rootShy: true,
  stopSignal: 'SIGTERM',
  graceMs: 20_000,

  async prepare(context) {
    const { folder, user } = context;
    for (const name of ['data', 'logs', 'tmp', 'config']) own(join(folder, name), user);
    const config = join(folder, 'config');
    writeFileSync(join(config, 'opensearch.yml'), opensearchYaml(context));
    cpSync(
      join(REPOSITORY, 'infra/local/config/opensearch-log4j2.properties'),
      join(config, 'log4j2.properties'),
    );
    // A node that was killed leaves its sockets' scratch files behind.
    rmSync(join(folder, 'tmp'), { recursive: true, force: true });
    own(join(folder, 'tmp'), user);
  },

  /** `java` itself, not bin/opensearch: that script runs several JVMs and takes three times as long. */
  launch(context) {
    const { jdk, folder, user } = context;
    const home = distribution(context);
    const tmp = join(folder, 'tmp');
    return {
      command: join(jdk.home, 'bin/java'),
      args: [
        ...[`-Xms${OPENSEARCH_HEAP}`, `-Xmx${OPENSEARCH_HEAP}`, '-XX:+UseSerialGC'],
        ...compilerFlags(context.profile),
        ...[
          `-javaagent:${join(home, 'agent/opensearch-agent.jar')}`,
          '--enable-native-access=ALL-UNNAMED',
        ],
        ...[`-Dopensearch.path.home=${home}`, `-Dopensearch.path.conf=${join(folder, 'config')}`],
        ...[`-Djava.io.tmpdir=${tmp}`, `-Djna.tmpdir=${tmp}`, '-Dio.netty.noUnsafe=true'],
        ...['-cp', join(home, 'lib/*'), 'org.opensearch.bootstrap.OpenSearch'],
      ],
      env: childEnvironment(),
      cwd: folder,
      user,
    };
  },

  /** An older node may still answer on the port: the answer must come from the process we started. */
  async answers({ profile }, pid) {
    const answer = await ask(profile.ports.opensearch, '/_nodes/_local/process');
    return answer?.status === 200 && processIds(answer.text).includes(pid);
  },
};

function processIds(nodes: string): number[] {
  const parsed = JSON.parse(nodes) as { nodes: Record<string, { process: { id: number } }> };
  return Object.values(parsed.nodes).map((node) => node.process.id);
}

function own(folder: string, user: SystemUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (user) chownSync(folder, user.uid, user.gid);
}
