import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the tests take from the environment. */
export const cacheFolder = process.env['KIRANA_CACHE'] ?? join(homedir(), '.cache/kirana');
export const inContinuousIntegration = Boolean(process.env['CI']);
export const pythonEnvironment = (packages: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PYTHONPATH: packages,
  PYTHONDONTWRITEBYTECODE: '1',
});
