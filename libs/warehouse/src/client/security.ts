import type { PoolConfig } from 'pg';
import { iamPassword } from './iam-password.ts';

/** How the connection proves who it is, beyond a password in the URL. */
export type WarehouseLogin =
  /** RDS or Aurora Postgres: a token signed by the default AWS credential chain is the password. */
  | { readonly kind: 'rds-iam'; readonly region: string }
  /** Redshift Serverless: credentials of an hour, asked of the workgroup; the URL's user is `IAMR:<role>`. */
  | { readonly kind: 'redshift-iam'; readonly region: string; readonly workgroup: string };

export interface WarehouseSecurity {
  readonly tls: boolean;
  /** Certificates (PEM) that the server's must be signed by; left out, those that Node trusts. */
  readonly ca?: string | undefined;
  readonly login?: WarehouseLogin | undefined;
}

/** Where a connection goes, taken apart: what the URL lacks must not hide what is given beside it. */
export function connectionOf(url: string, security?: WarehouseSecurity): PoolConfig {
  const { hostname, port, pathname, username, password, searchParams } = new URL(
    url.replace(/^redshift:/, 'postgres:'),
  );
  // With one, `sslmode` and the like mean what libpq says; `security` is ours and knows no half measures.
  if (!security && searchParams.size > 0)
    return { connectionString: url.replace(/^redshift:/, 'postgres:') };
  const target = {
    host: hostname,
    port: Number(port || (url.startsWith('redshift:') ? 5439 : 5432)),
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
  };
  return {
    ...target,
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(security?.login ? { password: iamPassword(target, security.login) } : {}),
    ...(security?.tls ? { ssl: security.ca ? { ca: security.ca } : true } : {}),
  };
}
