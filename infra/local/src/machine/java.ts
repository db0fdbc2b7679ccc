import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { anyoneCanEnter, userForRootShyParts } from './other-user.ts';
import { StackError } from '../stack-error.ts';

/** OpenSearch 3 refuses anything older. */
export const JAVA_NEEDED = 21;

export interface Jdk {
  readonly home: string;
  readonly version: number;
}

/** The major version in a JDK's `release` file: JAVA_VERSION="25.0.1" → 25, "1.8.0_402" → 8. */
export function majorVersion(release: string): number | undefined {
  const version = /^JAVA_VERSION="?(?:1\.)?(\d+)/m.exec(release)?.[1];
  return version === undefined ? undefined : Number(version);
}

/** Every JDK (with a compiler) in JAVA_HOME, on the path and in the usual folders, in that order. */
export function findJdks(hints: { home?: string; path: readonly string[] }): Jdk[] {
  const onPath = hints.path.filter((folder) => existsSync(join(folder, 'javac'))).map(dirname);
  const usual = [
    '/usr/lib/jvm',
    '/usr/java',
    '/opt',
    join(homedir(), '.sdkman/candidates/java'),
    join(homedir(), '.jdks'),
    '/Library/Java/JavaVirtualMachines',
  ].flatMap(childFolders);
  const homes = [...(hints.home ? [hints.home] : []), ...onPath, ...usual];
  return homes
    .flatMap((home) => [home, join(home, 'Contents/Home')])
    .flatMap((home) => {
      const version = versionOf(home);
      return version === undefined || !existsSync(join(home, 'bin/javac'))
        ? []
        : [{ home, version }];
    });
}

/**
 * The first JDK that is new enough and, as root, within reach of the user that OpenSearch then runs as. Throws
 * StackError saying what was found and how to get one.
 */
export function requireJdk(hints: { home?: string; path: readonly string[] }): Jdk {
  const shared = userForRootShyParts() !== undefined;
  const found = findJdks(hints).filter(({ home }) => !shared || anyoneCanEnter(realpathSync(home)));
  const jdk = found.find((candidate) => candidate.version >= JAVA_NEEDED);
  if (jdk) return jdk;
  const versions = [...new Set(found.map((candidate) => candidate.version))].join(', ');
  const seen = versions === '' ? 'none was found' : `found only ${versions}`;
  throw new StackError(
    'MISSING_TOOL',
    'java',
    `a JDK ${JAVA_NEEDED} or newer is needed, ${seen}; install one (Debian: apt-get install openjdk-${JAVA_NEEDED}-jdk-headless) or set JAVA_HOME`,
  );
}

function versionOf(home: string): number | undefined {
  try {
    return majorVersion(readFileSync(join(home, 'release'), 'utf8'));
  } catch {
    return undefined; // not a JDK
  }
}

function childFolders(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
