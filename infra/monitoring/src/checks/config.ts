import { homedir } from 'node:os';
import { join } from 'node:path';

/** Beside the servers that the local stack fetches: a folder that stays, of all checkouts. */
export function toolCache(env: NodeJS.ProcessEnv = process.env): string {
  const home = env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return env['KIRANA_CACHE'] ?? join(process.getuid?.() === 0 ? '/var/cache' : home, 'kirana');
}
