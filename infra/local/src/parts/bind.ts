import { installServers } from '../cache/install.ts';
import type { InstalledServers } from '../cache/install.ts';
import { cacheFolder, javaHints } from '../config.ts';
import { requireJdk } from '../machine/java.ts';
import type { Jdk } from '../machine/java.ts';
import { userForRootShyParts } from '../machine/other-user.ts';
import { makePartFolder, partFolder } from '../profile/folders.ts';
import type { Profile } from '../profile/profile.ts';
import type { PartContext, ServerPart } from './part.ts';
import type { Startable } from './start-part.ts';

export interface Toolchain {
  readonly jdk: Jdk;
  readonly servers: InstalledServers;
}

/** Finds the JDK and fetches the servers that are not there yet. */
export async function toolchain(
  onProgress: (text: string) => void,
  signal?: AbortSignal,
): Promise<Toolchain> {
  const jdk = requireJdk(javaHints());
  return { jdk, servers: await installServers({ cache: cacheFolder(), jdk, signal, onProgress }) };
}

/** A server as it runs in one profile. */
export function bindServer(
  profile: Profile,
  part: ServerPart,
  { jdk, servers }: Toolchain,
  signal?: AbortSignal,
): Startable {
  const user = part.rootShy ? userForRootShyParts() : undefined;
  const folder = partFolder(profile, part.name, user);
  const context: PartContext = { profile, servers, jdk, folder, user, signal };
  return {
    name: part.name,
    kind: 'server',
    ports: part.ports.map((name) => profile.ports[name]),
    stopSignal: part.stopSignal,
    graceMs: part.graceMs,
    startTimeoutMs: 120_000,
    prepare: () => {
      makePartFolder(folder, user);
      return part.prepare(context);
    },
    launch: () => part.launch(context),
    answers: (pid) => part.answers(context, pid),
  };
}
