import { join } from 'node:path';
import { childEnvironment, tracingEnvironment } from '../config.ts';
import type { Startable } from '../parts/start-part.ts';
import type { Profile } from '../profile/profile.ts';

/** The process that starts crashed apps again. */
export function bindKeeper(profile: Profile): Startable {
  return {
    name: 'keeper',
    kind: 'keeper',
    ports: [],
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
    startTimeoutMs: 10_000,
    prepare: async () => undefined,
    launch: () => ({
      command: process.execPath,
      args: ['--conditions=kirana-source', join(import.meta.dirname, 'main.ts')],
      env: {
        ...childEnvironment(),
        // An app that it starts again sends its spans where it did before.
        ...tracingEnvironment(),
        KIRANA_PROFILE: profile.name,
        KIRANA_PORT_BASE: String(profile.portBase),
        KIRANA_HOME: profile.home,
      },
      cwd: profile.home,
    }),
    answers: async () => true,
  };
}
