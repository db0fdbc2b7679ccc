import { randomUUID } from 'node:crypto';
import { sendTo } from './http-client.ts';

/** A way to keep objects, as its clients meet it. A failed call throws. */
export interface Mode {
  readonly name: 'write-back' | 'dual-write';
  /** Gives the name to read it by, once it is acknowledged. */
  create(bytes: Buffer): Promise<string>;
  /** New bytes under the same name; where the mode knows no such thing, undefined. */
  replace: ((name: string, bytes: Buffer) => Promise<void>) | undefined;
  read(name: string): Promise<Buffer>;
}

/** The request was answered, but not as wanted. */
export class Unavailable extends Error {
  readonly code = 'unavailable';
  readonly retriable = true;

  constructor(status: number) {
    super(`answered ${status}`);
  }
}

const wanted = <T extends { status: number }>(answer: T): T => {
  if (answer.status >= 300) throw new Unavailable(answer.status);
  return answer;
};

export function writeBack(addresses: readonly string[]): Mode {
  return {
    name: 'write-back',
    create: async (bytes) => {
      const name = randomUUID();
      wanted(await sendTo(addresses, 'PUT', `/${name}`, {}, bytes));
      return name;
    },
    replace: undefined,
    read: async (name) => wanted(await sendTo(addresses, 'GET', `/${name}`, {})).body,
  };
}

export function dualWrite(addresses: readonly string[], token: string): Mode {
  const authorization = `Bearer ${token}`;
  const headers = { authorization, 'content-type': 'application/octet-stream' };
  return {
    name: 'dual-write',
    create: async (bytes) => {
      const key = { ...headers, 'idempotency-key': randomUUID() };
      const { body } = wanted(await sendTo(addresses, 'POST', '/v1/media', key, bytes));
      return (JSON.parse(String(body)) as { mediaId: string }).mediaId;
    },
    replace: async (name, bytes) => {
      wanted(await sendTo(addresses, 'PUT', `/v1/media/${name}`, headers, bytes));
    },
    read: async (name) =>
      wanted(await sendTo(addresses, 'GET', `/v1/media/${name}`, { authorization })).body,
  };
}
