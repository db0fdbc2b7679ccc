import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectionOf } from './security.ts';

const before = { ...process.env };
beforeEach(() => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'secret';
});
afterEach(() => {
  delete process.env['AWS_ACCESS_KEY_ID'];
  delete process.env['AWS_SECRET_ACCESS_KEY'];
  Object.assign(process.env, before);
});

describe('where a connection to the warehouse goes', () => {
  it('is what the URL says, with the port that each engine has when it says none', () => {
    expect(connectionOf('postgres://me:p%40ss@db/kirana')).toEqual({
      host: 'db',
      port: 5432,
      database: 'kirana',
      user: 'me',
      password: 'p@ss',
    });
    expect(connectionOf('redshift://me@wg/kirana', { tls: true })).toMatchObject({
      port: 5439,
      ssl: true,
    });
  });

  it('has a token of this hour as password where IAM is chosen for Postgres', async () => {
    const login = { kind: 'rds-iam', region: 'ap-south-1' } as const;
    const { password } = connectionOf('postgres://loader@db:5432/kirana', { tls: true, login });
    const url = new URL(`https://${await (password as () => Promise<string>)()}`);
    expect(url.host).toBe('db:5432');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      Action: 'connect',
      DBUser: 'loader',
      'X-Amz-Expires': '900',
    });
    expect(url.searchParams.get('X-Amz-Credential')).toMatch(/\/ap-south-1\/rds-db\/aws4_request$/);
  });
});
