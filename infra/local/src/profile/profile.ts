import { join } from 'node:path';
import { DEFAULT_PORT_BASE, portPlan } from './ports.ts';
import type { Ports } from './ports.ts';

/** One running copy of the stack: its ports and its folder. Profiles share nothing but the server cache. */
export interface Profile {
  readonly name: string;
  readonly portBase: number;
  readonly ports: Ports;
  /** Everything the profile writes lies below it. */
  readonly home: string;
  /** Logs, one file a part. */
  readonly logs: string;
  /** Records of running processes, one file a part. */
  readonly run: string;
}

export interface ProfileChoice {
  readonly name: string;
  readonly portBase?: number | undefined;
  readonly home?: string | undefined;
}

/** Profiles other than dev and test have no default port base: two unknown ones must not meet on one port. */
export function profileOf(choice: ProfileChoice, repository: string): Profile {
  const known = DEFAULT_PORT_BASE[choice.name as keyof typeof DEFAULT_PORT_BASE];
  const portBase = choice.portBase ?? known;
  if (portBase === undefined) {
    throw new RangeError(`profile ${choice.name}: set KIRANA_PORT_BASE, it has no default`);
  }
  const home = choice.home ?? join(repository, '.kirana', choice.name);
  return {
    name: choice.name,
    portBase,
    ports: portPlan(portBase),
    home,
    logs: join(home, 'logs'),
    run: join(home, 'run'),
  };
}
