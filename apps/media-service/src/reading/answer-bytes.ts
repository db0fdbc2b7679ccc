import type { Readable } from 'node:stream';
import type { ByteRange } from '@kirana/object-store';
import { etagOf, ProblemError } from '@kirana/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Content } from '../objects/contents.ts';
import { rangeOf } from './range-header.ts';

/** Kinds that a browser may show in place; others could run scripts in our name. */
const SHOWN_IN_PLACE = /^image\/(jpeg|png|webp|avif|gif)$/;

/** In the reader's own cache only: what is deleted, or falls out of what is kept, leaves no copy elsewhere. */
const FOR_GOOD = 'private, max-age=31536000, immutable';

/** An object can be replaced, and who may read it can change. */
const askedAgain = ({ visibility }: Content): string =>
  `${visibility === 'everybody' ? 'public' : 'private'}, no-cache`;

export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Asked for by its number: the bytes can never be others. */
  readonly isNumbered: boolean;
}

/** Answers with the bytes, a range of them, or 304 where the reader has them (RFC 9110, sections 13 and 14). */
export async function answerBytes(
  item: Content,
  { request: { headers }, reply, isNumbered }: Asked,
  open: (range: ByteRange | undefined) => Promise<Readable>,
): Promise<void> {
  const etag = etagOf(item.content);
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': isNumbered ? FOR_GOOD : askedAgain(item),
  });
  if (matchesEtag(headers['if-none-match'], etag)) return void reply.code(304).send();
  const ifRange = headers['if-range'];
  const asked = ifRange === undefined || ifRange === etag ? headers.range : undefined;
  const range = rangeOf(asked, item.size);
  if (range === 'none') throw outside(item);
  const body = await open(range);
  const { start, end } = { start: 0, end: item.size - 1, ...range };
  if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${item.size}`);
  // A range counts bytes as they are stored, so they are never compressed on the way.
  headers['x-no-compression'] = 'true';
  void reply.headers({
    'content-type': item.contentType,
    'content-length': end - start + 1,
    'content-disposition': SHOWN_IN_PLACE.test(item.contentType) ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  return void reply.send(body);
}

/** Whether an `If-None-Match` header names this tag (RFC 9110, section 13.1.2). */
export const matchesEtag = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));

const outside = ({ size }: Content): ProblemError =>
  new ProblemError(
    416,
    'range-not-satisfiable',
    'The range lies outside of the object',
    { size },
    { 'content-range': `bytes */${size}` },
  );
