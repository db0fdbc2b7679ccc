import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, javaHints } from '../config.ts';
import { MAVEN_SERVERS, postgresPackage, serverFolder } from '../cache/servers.ts';
import { freeMib } from '../machine/disk.ts';
import { findJdks, JAVA_NEEDED } from '../machine/java.ts';
import { isRunning } from '../process/identity.ts';
import { ownerOfPort, portIsFree } from '../process/listening.ts';
import { everyPart } from '../parts/resolve.ts';
import type { Startable } from '../parts/start-part.ts';
import { readRecord } from '../process/record.ts';
import type { Profile } from '../profile/profile.ts';

/** One thing looked at. `remedy` is the command that mends it; a finding without one is fine. */
export interface Finding {
  readonly what: string;
  readonly seen: string;
  readonly remedy?: string;
}

const MEMORY_NEEDED_MIB = 5 * 1024;
const DISK_NEEDED_MIB = 2 * 1024;

/** Says what is missing on this machine and the command that installs it. Returns 1 when something is. */
export async function doctor(profile: Profile, say: (line: string) => void): Promise<number> {
  const findings = [
    jdk(),
    maven(),
    servers(),
    postgres(),
    browser(),
    memory(),
    await disk(profile),
    await ports(profile),
  ];
  for (const { what, seen, remedy } of findings) {
    say(
      `  ${remedy ? 'MISSING' : 'ok     '}  ${what.padEnd(10)} ${seen}${remedy ? `\n           → ${remedy}` : ''}`,
    );
  }
  return findings.some((finding) => finding.remedy) ? 1 : 0;
}

function jdk(): Finding {
  const found = findJdks(javaHints());
  const good = found.find((candidate) => candidate.version >= JAVA_NEEDED);
  if (good) return { what: 'JDK', seen: `${good.version} at ${good.home}` };
  const seen = found.map((candidate) => candidate.version).join(', ') || 'none';
  return {
    what: 'JDK',
    seen: `found ${seen}, needed ${JAVA_NEEDED} or newer`,
    remedy: `apt-get install openjdk-${JAVA_NEEDED}-jdk-headless   (or set JAVA_HOME to one)`,
  };
}

function maven(): Finding {
  const found = javaHints().path.find((folder) => existsSync(join(folder, 'mvn')));
  return found
    ? { what: 'Maven', seen: join(found, 'mvn') }
    : { what: 'Maven', seen: 'not on the path', remedy: 'apt-get install maven' };
}

function servers(): Finding {
  const cache = cacheFolder();
  const missing = MAVEN_SERVERS.filter((server) => !existsSync(serverFolder(cache, server)));
  if (missing.length === 0) return { what: 'servers', seen: `in ${cache}` };
  const names = missing.map((server) => server.module).join(', ');
  return { what: 'servers', seen: `${names} not fetched yet`, remedy: 'make install' };
}

function postgres(): Finding {
  const found = postgresPackage();
  return found
    ? { what: 'Postgres', seen: found.version }
    : { what: 'Postgres', seen: 'not in node_modules', remedy: 'make install' };
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Only the portal's own tests need one, so that its absence is told but is no fault. */
function browser(): Finding {
  const found = BROWSERS.map((name) => join('/usr/bin', name)).find((path) => existsSync(path));
  const seen = found ?? 'none, so the portal’s tests in it are skipped: apt-get install chromium';
  return { what: 'browser', seen };
}

function memory(): Finding {
  const mib = Math.round(totalmem() / 1024 / 1024);
  const seen = `${mib} MiB`;
  if (mib >= MEMORY_NEEDED_MIB) return { what: 'memory', seen };
  return {
    what: 'memory',
    seen,
    remedy: `a machine with ${MEMORY_NEEDED_MIB} MiB: the demo takes some 3 GiB`,
  };
}

async function disk(profile: Profile): Promise<Finding> {
  const free = await freeMib(profile.home);
  const seen = `${free} MiB free at ${profile.home}`;
  if (free >= DISK_NEEDED_MIB) return { what: 'disk', seen };
  return {
    what: 'disk',
    seen,
    remedy: `free ${DISK_NEEDED_MIB - free} MiB there, or set KIRANA_HOME`,
  };
}

async function ports(profile: Profile): Promise<Finding> {
  const strangers: string[] = [];
  for (const part of everyPart(profile)) strangers.push(...(await strangersOn(profile, part)));
  if (strangers.length === 0)
    return { what: 'ports', seen: `${profile.portBase} and up are free or ours` };
  return {
    what: 'ports',
    seen: `in use by others: ${strangers.join(', ')}`,
    remedy: 'end those processes, or set KIRANA_PORT_BASE to another base',
  };
}

async function strangersOn(profile: Profile, part: Startable): Promise<string[]> {
  const record = readRecord(profile.run, part.name);
  if (record && isRunning(record)) return [];
  const taken: string[] = [];
  for (const port of part.ports) {
    if (!(await portIsFree(port)))
      taken.push(`${port} (${part.name}; pid ${ownerOfPort(port) ?? '?'})`);
  }
  return taken;
}
