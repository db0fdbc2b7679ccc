import { ApiPropertyOptional } from '@nestjs/swagger';
import type { Page } from '@kirana/dynamodb';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';

/** How every list is asked for. */
export class PageQuery {
  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'From the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  cursor?: string;
}

export interface ShownPage<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** The body of a page, with the next one as a Link (RFC 8288) too. */
export function sendPage<T>(reply: FastifyReply, { items, nextPageToken }: Page<T>): ShownPage<T> {
  if (nextPageToken !== null) {
    const url = new URL(reply.request.url, 'http://local');
    url.searchParams.set('cursor', nextPageToken);
    void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  }
  return { items, nextCursor: nextPageToken };
}
