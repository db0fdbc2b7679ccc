import { request as httpRequest } from 'node:http';
import type { Agent, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { ProblemError } from '@kirana/service';
import type { FastifyRequest } from 'fastify';
import { withoutHop } from './hop-headers.ts';

export interface Destination {
  /** Base address of the service. */
  readonly to: string;
  readonly agent: Agent;
  /** The trace the request belongs to (W3C). */
  readonly traceparent?: OutgoingHttpHeaders[string];
}

/** Sends a request on and gives the answer when its head has come. Throws a 502 problem when nobody answers. */
export function ask(
  { raw, method, url, ip }: FastifyRequest,
  { to, agent, ...trace }: Destination,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(new URL(url, to), {
      method,
      agent,
      headers: { ...withoutHop(raw.headers), 'x-forwarded-for': ip, ...trace },
    });
    outgoing.once('response', resolve);
    outgoing.once('error', () => reject(unreachable()));
    raw.once('aborted', () => outgoing.destroy());
    raw.pipe(outgoing);
  });
}

const unreachable = (): ProblemError =>
  new ProblemError(
    502,
    'service-unreachable',
    'This part of Kirana does not answer',
    {},
    {
      'retry-after': '2',
    },
  );
