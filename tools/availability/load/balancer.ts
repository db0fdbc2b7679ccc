import type { Answer, NoAnswer } from './http-client.ts';
import { send } from './http-client.ts';
import { Reasons } from './reasons.ts';

export interface Address {
  readonly name: string;
  readonly url: string;
}

/** Nobody answered as wanted; the message tells of each who was asked, and why not. */
export class Missed extends Error {
  readonly code = 'missed';
  readonly retriable = true;
}

/**
 * Calls as a balancer does: the first address, and where it gives no answer or says that it cannot, the next one, once.
 * Both modes are called so; one of them has a single address and is asked again there.
 */
export class Balancer {
  /** Why a first address did not do where the next one did. */
  readonly saved = new Reasons();
  readonly #addresses: readonly [Address, Address];

  constructor(first: Address, next = first) {
    this.#addresses = [first, next];
  }

  /** Throws `Missed`. */
  async send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: Buffer,
  ): Promise<Answer> {
    const misses: string[] = [];
    for (const { name, url } of this.#addresses) {
      const answer = await send(method, url + path, headers, body).catch(
        (error: NoAnswer) => error,
      );
      const why = missOf(answer);
      if (why === undefined) {
        if (misses[0]) this.saved.add(misses[0]);
        return answer as Answer;
      }
      misses.push(`${name}: ${why}`);
    }
    throw new Missed(misses.join('; then '));
  }
}

const missOf = (answer: Answer | Error): string | undefined => {
  if (answer instanceof Error) return answer.message;
  return answer.status >= 500 ? wordsOf(answer) : undefined;
};

/** What a refusal says: its status, the kind of problem, and the causes it names, without what is of one object alone. */
export function wordsOf({ status, body }: Answer): string {
  const { type = '', cause = [] } = problemIn(body);
  const slug = type.slice(type.lastIndexOf('/') + 1);
  const causes = cause.map((why) => why.replaceAll(/\S*\/\S*|\d+/g, '…'));
  return [String(status), slug, causes.length > 0 ? `(${causes.join(', ')})` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function problemIn(body: Buffer): { readonly type?: string; readonly cause?: readonly string[] } {
  try {
    return JSON.parse(String(body)) as { type?: string; cause?: string[] };
  } catch {
    // The baseline answers with a status alone.
    return {};
  }
}
