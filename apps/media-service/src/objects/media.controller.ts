import { Readable } from 'node:stream';
import {
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '@kirana/service';
import { ApiProblems, CurrentActor, etagOf, IdempotencyKey, ProblemError } from '@kirana/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withBody } from '../bytes/request-body.ts';
import { answerBytes } from '../reading/answer-bytes.ts';
import { Reading } from '../reading/reading.ts';
import { mayChange, maySee, ownerOf } from './access.ts';
import { contentNumbered } from './contents.ts';
import { mediaView, MediaView, ReadQuery, UploadQuery } from './media.dto.ts';
import { MediaObjects } from './media-objects.ts';
import type { NewContent } from './media-objects.ts';

const CONSUMES = ['image/*', 'application/pdf', 'text/csv', 'application/octet-stream'];

@ApiTags('media')
@ApiBearerAuth()
@Controller('v1/media')
export class MediaController {
  constructor(
    @Inject(MediaObjects) private readonly objects: MediaObjects,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Uploads an object as the body, streamed',
    description: 'Pictures (image/*) are known by their bytes and kept without their metadata.',
  })
  @ApiConsumes(...CONSUMES)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: MediaView })
  @ApiProblems({
    413: 'Too large',
    415: 'Not a kind of body that is streamed, or called a picture and none',
    422: 'Too many pixels, a broken picture, or a key used for other bytes',
    503: 'It could not be kept safely',
  })
  async create(
    @CurrentActor() actor: Actor,
    @Query() { visibility = 'owner' }: UploadQuery,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaView> {
    const owner = { ownerId: ownerOf(actor), visibility, idempotencyKey };
    const item = await withContent(request, (content) => this.objects.create(owner, content));
    void reply.header('etag', etagOf(item.content)).header('location', `/v1/media/${item.mediaId}`);
    return mediaView(item);
  }

  @Put(':mediaId')
  @ApiOperation({
    summary: 'Replaces the content of an object, streamed',
    description: 'Earlier contents are kept: see versions.',
  })
  @ApiConsumes(...CONSUMES)
  @ApiHeader({ name: 'If-Match', required: false, description: 'Replace only this content' })
  @ApiOkResponse({ type: MediaView })
  @ApiProblems({ 403: 'Not its owner', 404: 'No such object', 412: 'Changed since it was read' })
  async replace(
    @CurrentActor() actor: Actor,
    @Param('mediaId') mediaId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaView> {
    const current = mayChange(actor, await this.objects.get(mediaId));
    const item = await withContent(request, (content) =>
      this.objects.replace(current, ifMatch, content),
    );
    void reply.header('etag', etagOf(item.content));
    return mediaView(item);
  }

  @Get(':mediaId/facts')
  @ApiOperation({ summary: 'What is known of an object, and which side holds it' })
  @ApiOkResponse({ type: MediaView })
  @ApiProblems({ 404: 'No such object' })
  async facts(@CurrentActor() actor: Actor, @Param('mediaId') mediaId: string) {
    return mediaView(maySee(actor, await this.objects.get(mediaId)));
  }

  @Get(':mediaId')
  @ApiOperation({
    summary: 'The bytes: whole, or one range of them',
    description: 'With `content` those of one content, which may then be kept for good.',
  })
  @ApiHeader({ name: 'Range', required: false })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiProblems({
    400: 'No number of a content',
    404: 'No such object, or this content of it is kept no more',
    416: 'The range lies outside',
    503: 'No side answers',
  })
  async read(
    @CurrentActor() actor: Actor,
    @Param('mediaId') mediaId: string,
    @Query() { content: number }: ReadQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { request, reply, isNumbered: number !== undefined };
    const wanted = async () =>
      contentNumbered(number, maySee(actor, await this.objects.get(mediaId)));
    const found = await wanted();
    await answerBytes(found, asked, (range) => this.reading.open(found, range)).catch(
      async (error: unknown) => {
        // Replaced and swept between our look at the table and at the sides: its new content is there.
        const now = await wanted();
        if (now.storageKey === found.storageKey) throw error;
        await answerBytes(now, asked, (range) => this.reading.open(now, range));
      },
    );
  }

  @Delete(':mediaId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes an object on every side' })
  @ApiProblems({ 403: 'Not its owner', 404: 'No such object', 412: 'Changed since it was read' })
  async delete(
    @CurrentActor() actor: Actor,
    @Param('mediaId') mediaId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.objects.delete(mayChange(actor, await this.objects.get(mediaId)), ifMatch);
  }
}

/** The one that the parser handed on must not be touched, or the connection would go with it. */
function withContent<T>(
  { body, headers, raw }: FastifyRequest,
  work: (content: NewContent) => Promise<T>,
): Promise<T> {
  if (!(body instanceof Readable)) {
    throw new ProblemError(415, 'unsupported-media-type', 'Send the bytes as the body');
  }
  const contentType = headers['content-type'] ?? 'application/octet-stream';
  // A form is no kind of content, and stores that take forms themselves choke on one without its boundary.
  if (/^multipart\//i.test(contentType)) {
    throw new ProblemError(415, 'unsupported-media-type', 'Send the bytes as the body, not a form');
  }
  return withBody(raw, (bytes) => work({ bytes, contentType }));
}
