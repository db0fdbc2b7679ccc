import { Controller, Get, Headers, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems, notFound, Public } from '@kirana/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { maySee } from '../objects/access.ts';
import { Visitors } from '../objects/visitors.ts';
import type { MediaItem } from '../objects/media-item.ts';
import { MediaObjects } from '../objects/media-objects.ts';
import { matchesEtag } from '../reading/answer-bytes.ts';
import { ThumbnailQuery } from './thumbnails.dto.ts';
import { formatFor, THUMBNAIL_SIZES } from './thumbnail-sizes.ts';
import { ThumbnailReading } from './thumbnail-reading.ts';

/** An address that names the content (`?content=`) never shows another picture; one that does not is asked again. */
const cacheControl = ({ visibility, content }: MediaItem, named: number | undefined): string =>
  `${visibility === 'everybody' ? 'public' : 'private'}, ` +
  (named === content ? 'max-age=31536000, immutable' : 'max-age=300, stale-while-revalidate=86400');

@ApiTags('pictures')
@Controller('v1/media')
export class ThumbnailsController {
  constructor(
    @Inject(MediaObjects) private readonly objects: MediaObjects,
    @Inject(ThumbnailReading) private readonly thumbnails: ThumbnailReading,
    @Inject(Visitors) private readonly visitors: Visitors,
  ) {}

  @Get(':mediaId/thumbnails/:size')
  @Public()
  @ApiOperation({
    summary: 'A picture made small: 160, 480 or 1080 pixels at its longest edge',
    description: 'AVIF or WebP as Accept asks. Of what is shown to everybody, without signing in.',
  })
  @ApiParam({ name: 'size', enum: Object.keys(THUMBNAIL_SIZES) })
  @ApiHeader({ name: 'Accept', required: false })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiOkResponse({ content: { 'image/webp': {}, 'image/avif': {} } })
  @ApiProblems({ 404: 'No such picture, size, or not drawn yet (Retry-After)' })
  async read(
    @Param('mediaId') mediaId: string,
    @Param('size') size: string,
    @Query() { content }: ThumbnailQuery,
    @Headers('accept') accept: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!Object.hasOwn(THUMBNAIL_SIZES, size)) throw notFound('thumbnail size', size);
    const item = await this.#shown(request, mediaId);
    const format = formatFor(accept);
    const file = `${size}.${format}`;
    const facts = this.thumbnails.facts(item, file);
    const etag = `"${item.content}-${file}"`;
    void reply.headers({ etag, vary: 'accept', 'cache-control': cacheControl(item, content) });
    if (matchesEtag(request.headers['if-none-match'], etag)) return void reply.code(304).send();
    const body = await this.thumbnails.open(item, file);
    void reply.headers({
      'content-type': `image/${format}`,
      'content-length': facts.size,
      'x-content-type-options': 'nosniff',
    });
    return void reply.send(body);
  }

  async #shown(request: FastifyRequest, mediaId: string): Promise<MediaItem> {
    const item = await this.objects.get(mediaId);
    if (item.visibility === 'everybody') return item;
    return maySee(await this.visitors.actorOf(request), item);
  }
}
