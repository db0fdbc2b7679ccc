import type { FastifyReply } from 'fastify';

/** Names the next page in a Link header too (RFC 8288). */
export function linkToNext(reply: FastifyReply, cursor: string | null): void {
  if (cursor === null) return;
  const url = new URL(reply.request.url, 'http://local');
  url.searchParams.set('cursor', cursor);
  void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
}
