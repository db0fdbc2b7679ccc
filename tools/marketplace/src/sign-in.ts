import { readFile } from 'node:fs/promises';
import { eventually } from '@kirana/testing';
import type { Addresses } from './addresses.ts';
import { call } from './http-client.ts';

/** Somebody signed in over REST, with the token that speaks for them. */
export interface Person {
  readonly token: string;
  readonly accountId: string;
  /** Of a seller. */
  readonly sellerId?: string;
  /** Of a retailer. */
  readonly shopId?: string;
}

/** With the phone, to sign in again once the token has run out. */
export interface SignedIn extends Person {
  readonly phone: string;
}

interface Tokens {
  readonly accessToken: string;
  readonly actor: Omit<Person, 'token'>;
}

/** Where the local SMS sender writes: the identity service's log. */
export interface Messages {
  readonly logFile: string;
}

/** Signs in by phone as a person does: asks for a code, reads it where the local SMS sender wrote it, gives it back. */
export async function signIn(
  { identity }: Addresses,
  { logFile }: Messages,
  role: 'seller' | 'retailer',
  phone: string,
): Promise<SignedIn> {
  const code = await readCode({ logFile }, phone, () =>
    call('POST', `${identity}/v1/sign-in/codes`, { json: { phone, role } }),
  );
  const tokens = await call<Tokens>('POST', `${identity}/v1/sign-in/tokens`, {
    json: { phone, role, code },
  });
  return { ...tokens.actor, phone, token: tokens.accessToken };
}

/** The code that `ask` makes the service send to the phone. */
export async function readCode(
  { logFile }: Messages,
  phone: string,
  ask: () => Promise<unknown>,
): Promise<string> {
  const before = await codesSent(logFile, phone);
  await ask();
  return eventually(async () => (await codesSent(logFile, phone)).slice(before.length).at(-1), {
    describe: `A code for ${phone} in ${logFile}`,
  });
}

async function codesSent(logFile: string, phone: string): Promise<string[]> {
  const lines = (await readFile(logFile, 'utf8').catch(notYet)).split('\n');
  return lines
    .filter((line) => line.includes('"signInCode"'))
    .map((line) => JSON.parse(line) as { signInCode: string; phone: string })
    .filter((sent) => sent.phone.endsWith(phone.slice(-4)))
    .map((sent) => sent.signInCode);
}

/** The file of messages is made by the first of them. */
function notYet(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ENOENT') throw error;
  return '';
}
