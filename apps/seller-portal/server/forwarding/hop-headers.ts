import type { IncomingHttpHeaders } from 'node:http';

const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer'];

/** Headers that are about the message, not about the connection it came by (RFC 9110, section 7.6.1). */
export const withoutHop = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.includes(name)));
