import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The test profile of the local stack: its own ports and folder, so that a demo may run beside it. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  KIRANA_PROFILE: 'test',
  NX_DAEMON: 'false',
  FORCE_COLOR: '0',
});
