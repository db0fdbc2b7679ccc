import type { InstalledServers } from '../cache/install.ts';
import type { Jdk } from '../machine/java.ts';
import type { SystemUser } from '../machine/other-user.ts';
import type { PortName } from '../profile/ports.ts';
import type { Profile } from '../profile/profile.ts';

/** All that a server needs to know to be prepared, started and asked after. */
export interface PartContext {
  readonly profile: Profile;
  readonly servers: InstalledServers;
  readonly jdk: Jdk;
  /** The part's own folder. */
  readonly folder: string;
  /** Whom the part runs as, when not as us. */
  readonly user: SystemUser | undefined;
  readonly signal: AbortSignal | undefined;
}

/** How a process is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly user?: SystemUser | undefined;
}

/** A server of the local stack. */
export interface ServerPart {
  readonly name: PortName;
  /** Every port it listens on, the one clients use first. */
  readonly ports: readonly PortName[];
  /** Refuses to run as root. */
  readonly rootShy: boolean;
  /** How it is asked to stop. */
  readonly stopSignal: NodeJS.Signals;
  /** How long it may take to stop, in ms, before it is killed. */
  readonly graceMs: number;
  /** Writes what it needs before its start. May run any number of times. */
  prepare(context: PartContext): Promise<void>;
  launch(context: PartContext): Launch;
  /** Asks it over its own protocol whether it serves. Never throws. */
  answers(context: PartContext, pid: number): Promise<boolean>;
}
