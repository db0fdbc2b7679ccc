import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { DEFAULT_PORT_BASE } from './profile/ports.ts';
import { profileOf } from './profile/profile.ts';
import type { Profile } from './profile/profile.ts';

/** The repository this file belongs to. */
export const REPOSITORY = resolve(import.meta.dirname, '../../..');

/**
 * Which profile is meant: the argument, else KIRANA_PROFILE, else dev. KIRANA_PORT_BASE and KIRANA_HOME move it.
 */
export function readProfile(name?: string, env: NodeJS.ProcessEnv = process.env): Profile {
  const base = env['KIRANA_PORT_BASE'];
  const home = env['KIRANA_HOME'];
  return profileOf(
    {
      name: name ?? env['KIRANA_PROFILE'] ?? 'dev',
      portBase: base ? Number(base) : undefined,
      home: home ? resolve(home) : undefined,
    },
    REPOSITORY,
  );
}

/** Every profile of this checkout that has ever run, for commands that end or delete them: these need no ports. */
export function everyProfile(repository = REPOSITORY): Profile[] {
  const homes = join(repository, '.kirana');
  if (!existsSync(homes)) return [];
  return readdirSync(homes)
    .filter((name) => existsSync(join(homes, name, 'run')))
    .map((name) => profileOf({ name, portBase: DEFAULT_PORT_BASE.dev }, repository));
}

/**
 * Where downloaded servers are kept, for all profiles and checkouts. As root it must not lie in root's home: OpenSearch
 * and Postgres run as another user, who cannot enter that folder.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['KIRANA_CACHE']) return resolve(env['KIRANA_CACHE']);
  if (process.getuid?.() === 0) return '/var/cache/kirana';
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kirana');
}

/** Places a JDK may be named by the environment. */
export function javaHints(env: NodeJS.ProcessEnv = process.env): { home?: string; path: string[] } {
  const path = (env['PATH'] ?? '').split(':').filter(Boolean);
  return env['JAVA_HOME'] ? { home: env['JAVA_HOME'], path } : { path };
}

/** Where apps send their spans, when whoever starts the stack says so: OTEL_EXPORTER_OTLP_ENDPOINT. */
export function tracingEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  return endpoint ? { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } : {};
}

/** What child processes inherit: enough to run, nothing that changes how a server behaves. */
export function childEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'KIRANA_CACHE'];
  return Object.fromEntries(kept.flatMap((key) => (env[key] ? [[key, env[key]]] : [])));
}

/** KIRANA_OPENSEARCH_HEAP as Java writes sizes, `512m` where it is not set. */
export const opensearchHeap = (env: NodeJS.ProcessEnv = process.env): string =>
  env['KIRANA_OPENSEARCH_HEAP'] || '512m';
