import { join } from 'node:path';
import { REPOSITORY, childEnvironment, tracingEnvironment } from '../config.ts';
import { ask } from '../parts/http-probe.ts';
import type { Launch } from '../parts/part.ts';
import type { Startable } from '../parts/start-part.ts';
import type { Profile } from '../profile/profile.ts';
import { appEnvironment, MACHINE_ENVIRONMENT, ownEnvironment } from './app-environment.ts';
import type { AppName } from './app-list.ts';
import { buildFingerprint } from './fingerprint.ts';

/** Room enough for an import of a big file, and seven apps beside five servers on a small machine. */
const HEAP_MIB = 256;

/** Apps stop within 10 s of SIGTERM by their own promise. */
const GRACE_MS = 12_000;

/** An app as it runs in one profile, from what `npm run build` made of it. */
export function bindApp(profile: Profile, name: AppName): Startable {
  const env = {
    ...childEnvironment(),
    ...tracingEnvironment(),
    ...appEnvironment(name, profile.ports),
    ...MACHINE_ENVIRONMENT,
    ...ownEnvironment(name, profile.home, profile.ports),
  };
  return {
    name,
    kind: 'app',
    ports: [profile.ports[name]],
    stopSignal: 'SIGTERM',
    graceMs: GRACE_MS,
    startTimeoutMs: 120_000,
    fingerprint: () => buildFingerprint(REPOSITORY, name, env),
    prepare: async () => undefined,
    launch: () => ({
      command: process.execPath,
      args: [
        '--enable-source-maps',
        `--max-old-space-size=${HEAP_MIB}`,
        join(REPOSITORY, 'apps', name, 'dist/main.js'),
      ],
      env,
      cwd: join(REPOSITORY, 'apps', name),
    }),
    complaint: () => complaintOf(profile.ports[name]),
    answers: async () => (await ask(profile.ports[name], '/health/ready'))?.status === 200,
  };
}

/** How a further instance of an app is started beside the stack's own: another port, and a folder of its own. */
export function extraInstance(profile: Profile, name: AppName, port: number): Launch {
  const own = bindApp(profile, name).launch();
  const folder = join(profile.home, `extra-${port}`);
  const env = { ...own.env, PORT: String(port), ...ownEnvironment(name, folder, profile.ports) };
  return { ...own, env };
}

/** The parts an app waits for, by its own readiness answer. */
async function complaintOf(port: number): Promise<string | undefined> {
  const answer = await ask(port, '/health/ready');
  const parts = /"parts":(\{[^}]*\})/.exec(answer?.text ?? '')?.[1];
  return parts && `it waits for ${parts}`;
}
