import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from '../config.ts';

/** As much of a Compose service as is compared with the local stack. */
export interface ComposeService {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly command?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
}

/** docker-compose.yml with its anchors resolved. */
export function readComposeFile(): ComposeFile {
  const text = readFileSync(join(REPOSITORY, 'docker-compose.yml'), 'utf8');
  return parse(text, { merge: true }) as ComposeFile;
}

/** The version of a server that Maven fetches for the local stack. */
export function mavenVersion(module: string): string {
  const pom = readFileSync(join(REPOSITORY, 'infra/local/maven', module, 'pom.xml'), 'utf8');
  const dependencies = pom.slice(pom.indexOf('<dependencies>'));
  return /<version>([^<]+)<\/version>/.exec(dependencies)?.[1] ?? 'none';
}
