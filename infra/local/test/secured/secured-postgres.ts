import { chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SelfSigned } from '@kirana/testing';
import { childEnvironment } from '../../src/config.ts';
import type { PartContext, ServerPart } from '../../src/parts/part.ts';
import { postgres, postgresConf } from '../../src/parts/postgres.ts';
import { runTool } from '../../src/process/run-tool.ts';

const cluster = (folder: string): string => join(folder, 'data/cluster');

/** Lets nobody in but by TLS and a password that is never sent (SCRAM). */
export function securedPostgres({ key, certificate }: SelfSigned, password: string): ServerPart {
  return {
    ...postgres,
    async prepare(context) {
      await postgres.prepare(context);
      const at = (file: string): string => join(cluster(context.folder), file);
      own(context, at('server.crt'), certificate);
      own(context, at('server.key'), key);
      writeFileSync(at('pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
      const secured = `ssl = on\nssl_cert_file = 'server.crt'\nssl_key_file = 'server.key'\n`;
      writeFileSync(at('kirana.conf'), `${postgresConf(context)}${secured}`);
      await runTool({
        part: 'postgres',
        command: join(context.servers.postgres, 'bin/postgres'),
        args: ['--single', '-D', cluster(context.folder), 'postgres'],
        stdin: `ALTER USER kirana PASSWORD '${password}';\n`,
        env: childEnvironment(),
        user: context.user,
        cwd: context.folder,
      });
    },
  };
}

/** Postgres takes a key only from a file that nobody else can read. */
function own({ user }: PartContext, file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
}
