import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A service of ours as Compose would run it, but for where it finds the others. */
export interface ServiceHere {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Folders of the image that are volumes. */
  readonly volumes: readonly string[];
}

interface Written {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
}

/** The port that Compose's ports begin from. */
const COMPOSE_BASE = 4100;

/** A service of docker-compose.yml with every container's name and port turned into those of a local stack. */
export function serviceHere(root: string, name: string, portBase: number): ServiceHere {
  const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  const { services } = parse(text, { merge: true }) as { services: Record<string, Written> };
  const { command, environment, volumes = [] } = services[name] as Written;
  const names = Object.keys(services).join('|');
  const shifted = (port: string): string => String(Number(port) - COMPOSE_BASE + portBase);
  const here = (value: string): string =>
    value.replaceAll(
      new RegExp(`\\b(?:${names}):(\\d{4})\\b`, 'g'),
      (_, port: string) => `127.0.0.1:${shifted(port)}`,
    );
  const env = Object.entries(environment).map(([key, value]) => {
    if (key === 'PORT') return [key, shifted(value)];
    return [key, key === 'HOST' ? '127.0.0.1' : here(value)];
  });
  return {
    command,
    env: Object.fromEntries(env) as Record<string, string>,
    volumes: volumes.map((volume) => volume.split(':')[1] ?? ''),
  };
}
