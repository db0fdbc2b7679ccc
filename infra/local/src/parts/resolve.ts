import { APPS } from '../apps/app-list.ts';
import type { AppName } from '../apps/app-list.ts';
import { bindApp } from '../apps/app-part.ts';
import { bindKeeper } from '../keeper/keeper-part.ts';
import type { Profile } from '../profile/profile.ts';
import { StackError } from '../stack-error.ts';
import { bindServer, toolchain } from './bind.ts';
import type { Toolchain } from './bind.ts';
import { SERVERS } from './servers.ts';
import type { Startable } from './start-part.ts';

/** Asking after a part needs no programs, only its ports and its record. */
const NO_TOOLS = { jdk: { home: '', version: 0 }, servers: {} } as unknown as Toolchain;

/** Every part of a profile, good for asking after it but not for starting servers. */
export function everyPart(profile: Profile): Startable[] {
  return [
    ...SERVERS.map((part) => bindServer(profile, part, NO_TOOLS)),
    ...APPS.map((app) => bindApp(profile, app)),
    bindKeeper(profile),
  ];
}

/** A part by its name, ready to be started. Throws StackError for a name nobody has. */
export async function startable(profile: Profile, name: string): Promise<Startable> {
  const server = SERVERS.find((candidate) => candidate.name === name);
  if (server) return bindServer(profile, server, await toolchain(() => undefined));
  if ((APPS as readonly string[]).includes(name)) return bindApp(profile, name as AppName);
  throw new StackError('SETUP', name, 'there is no such part');
}
