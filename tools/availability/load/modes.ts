import { randomUUID } from 'node:crypto';
import type { Address } from './balancer.ts';
import { Balancer, Missed, wordsOf } from './balancer.ts';
import type { Answer } from './http-client.ts';
import type { Reasons } from './reasons.ts';

/** A way to keep objects, as its clients meet it. A failed call throws `Missed`. */
export interface Mode {
  readonly name: 'write-back' | 'dual-write';
  /** Why a request had to be sent a second time, which then did. */
  readonly saved: Reasons;
  /** Gives the name to read it by, once it is acknowledged. */
  create(bytes: Buffer): Promise<string>;
  /** New bytes under the same name; where the mode knows no such thing, undefined. */
  replace: ((name: string, bytes: Buffer) => Promise<void>) | undefined;
  read(name: string): Promise<Buffer>;
}

const wanted = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Missed(wordsOf(answer));
  return answer;
};

export function writeBack(address: Address): Mode {
  const balancer = new Balancer(address);
  return {
    name: 'write-back',
    saved: balancer.saved,
    create: async (bytes) => {
      const name = randomUUID();
      wanted(await balancer.send('PUT', `/${name}`, {}, bytes));
      return name;
    },
    replace: undefined,
    read: async (name) => wanted(await balancer.send('GET', `/${name}`, {})).body,
  };
}

export function dualWrite(first: Address, next: Address, token: string): Mode {
  const balancer = new Balancer(first, next);
  const authorization = `Bearer ${token}`;
  const headers = { authorization, 'content-type': 'application/octet-stream' };
  return {
    name: 'dual-write',
    saved: balancer.saved,
    create: async (bytes) => {
      const key = { ...headers, 'idempotency-key': randomUUID() };
      const { body } = wanted(await balancer.send('POST', '/v1/media', key, bytes));
      return (JSON.parse(String(body)) as { mediaId: string }).mediaId;
    },
    replace: async (name, bytes) => {
      wanted(await balancer.send('PUT', `/v1/media/${name}`, headers, bytes));
    },
    read: async (name) =>
      wanted(await balancer.send('GET', `/v1/media/${name}`, { authorization })).body,
  };
}
