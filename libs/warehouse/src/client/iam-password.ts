import type { WarehouseLogin } from './security.ts';

export interface LoginTarget {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/** The role's database user is another than the URL names, so its password would be refused. */
export class WrongDatabaseUser extends Error {
  readonly code = 'wrong-database-user';
  readonly retriable = false;

  constructor(configured: string, given: string) {
    super(`The warehouse's URL names the user ${configured}, but this role signs in as ${given}`);
    this.name = 'WrongDatabaseUser';
  }
}

/** Asked for each new connection: a token is short-lived, a connection that is open stays open. */
export function iamPassword(target: LoginTarget, login: WarehouseLogin): () => Promise<string> {
  return login.kind === 'rds-iam'
    ? () => rdsToken(target, login.region)
    : () => redshiftPassword(target, login);
}

async function rdsToken({ host, port, user }: LoginTarget, region: string): Promise<string> {
  const { Signer } = await import('@aws-sdk/rds-signer');
  return new Signer({ hostname: host, port, username: user, region }).getAuthToken();
}

async function redshiftPassword(
  { database, user }: LoginTarget,
  { region, workgroup }: Extract<WarehouseLogin, { kind: 'redshift-iam' }>,
): Promise<string> {
  const { RedshiftServerlessClient, GetCredentialsCommand } =
    await import('@aws-sdk/client-redshift-serverless');
  const client = new RedshiftServerlessClient({ region });
  try {
    const given = await client.send(
      new GetCredentialsCommand({ workgroupName: workgroup, dbName: database }),
    );
    if (given.dbUser !== user) throw new WrongDatabaseUser(user, given.dbUser ?? 'nobody');
    return given.dbPassword ?? '';
  } finally {
    client.destroy();
  }
}
