import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { call, readCode, UnexpectedAnswer } from '@kirana/marketplace';
import type { Profile } from '@kirana/local-stack';

/** Somebody signed in, who stays so: where the session was ended (a generated sign-out does so), by signing in anew. */
export interface FuzzActor {
  readonly accountId: string;
  readonly sellerId?: string;
  readonly shopId?: string;
  /** A token with its whole life before it. */
  freshToken(): Promise<string>;
}

/** Whom to sign in as. */
export interface SignIn {
  readonly role: string;
  readonly phone: string;
  /** The seller that invited the phone. */
  readonly staffOf?: string | undefined;
}

/** What a seller hires. */
export const STAFF_ROLES = ['packer', 'accountant'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly actor: { accountId: string; sellerId?: string; shopId?: string };
}

/** The phone that the local stack's identity-service lets in as admin and analyst. */
const OPERATOR_PHONE = '+919000000001';
let phones = randomInt(10_000_000);
/** A phone that nobody had in this stack; the next ones differ in their last four digits, by which codes are found. */
const freshPhone = (): string => `98${String((phones += 1)).padStart(8, '0')}`;

/** Who signs people in, and where their codes are read. */
export interface Desk {
  readonly profile: Profile;
  /** Where identity-service answers. */
  readonly identity: string;
}

/** Somebody new; as admin and analyst the local operator. */
export const somebody = (desk: Desk, role: string): Promise<FuzzActor> => {
  const operator = role === 'admin' || role === 'analyst';
  return signedIn(desk, { role, phone: operator ? OPERATOR_PHONE : freshPhone() });
};

/** Somebody new whom the seller has hired. */
export async function hired(
  desk: Desk,
  owner: FuzzActor,
  staffRole: StaffRole,
): Promise<FuzzActor> {
  const phone = freshPhone();
  await call('POST', `${desk.identity}/v1/staff`, {
    token: await owner.freshToken(),
    json: { phone, name: staffRole, staffRole },
  });
  return signedIn(desk, { role: 'seller', phone, staffOf: owner.sellerId });
}

async function signedIn(desk: Desk, who: SignIn): Promise<FuzzActor> {
  let tokens = await byCode(desk, who);
  const renew = async (): Promise<string> => {
    const json = { refreshToken: tokens.refreshToken };
    tokens = await call<Tokens>('POST', `${desk.identity}/v1/sign-in/refresh`, { json }).catch(
      (error: unknown) => {
        if (!answered(error, 401)) throw error;
        return byCode(desk, who);
      },
    );
    return tokens.accessToken;
  };
  // One after the other: a refresh token that comes twice ends its session.
  let renewing: Promise<string> = Promise.resolve(tokens.accessToken);
  return {
    ...tokens.actor,
    freshToken: () => (renewing = renewing.catch(() => '').then(renew)),
  };
}

let queue: Promise<unknown> = Promise.resolve();

/** One at a time: admin and analyst have one phone, and its codes are told apart by when they come. */
function byCode(desk: Desk, who: SignIn): Promise<Tokens> {
  const turn = queue.then(() => bySentCode(desk, who));
  queue = turn.catch(() => undefined);
  return turn;
}

/** By a code to the phone; waits where one was sent to it a moment ago. */
async function bySentCode({ profile, identity }: Desk, who: SignIn): Promise<Tokens> {
  const { phone, role } = who;
  const messages = { logFile: join(profile.logs, 'identity-service.log') };
  const ask = () => call('POST', `${identity}/v1/sign-in/codes`, { json: { phone, role } });
  try {
    const code = await readCode(messages, phone, ask);
    return await call<Tokens>('POST', `${identity}/v1/sign-in/tokens`, { json: { ...who, code } });
  } catch (error) {
    const seconds = answered(error, 429) ? secondsToWait(error) : Infinity;
    if (seconds > RESEND_SECONDS) throw error;
    await wait(seconds * 1_000);
    return bySentCode({ profile, identity }, who);
  }
}

/** Identity-service sends no two codes to a phone within so long; whoever must wait longer has had too many. */
const RESEND_SECONDS = 20;

const answered = (error: unknown, status: number): error is UnexpectedAnswer =>
  error instanceof UnexpectedAnswer && error.status === status;

const secondsToWait = ({ body }: UnexpectedAnswer): number =>
  (JSON.parse(body) as { retryAfterSeconds?: number }).retryAfterSeconds ?? Infinity;
