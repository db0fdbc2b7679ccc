import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** With AUDIT=required a registry that does not audit fails the run; where releases are made it must be set. */
export const auditRequired = (env: NodeJS.ProcessEnv = process.env): boolean =>
  env['AUDIT'] === 'required';
