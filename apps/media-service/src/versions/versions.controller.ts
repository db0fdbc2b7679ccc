import { Controller, Get, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kirana/service';
import { ApiProblems, CurrentActor, etagOf } from '@kirana/service';
import type { FastifyReply } from 'fastify';
import { mayChange, maySee } from '../objects/access.ts';
import { mediaView, MediaView } from '../objects/media.dto.ts';
import { MediaObjects } from '../objects/media-objects.ts';
import { Restoring } from './restoring.ts';
import { VersionList, versionList, VersionPath } from './versions.dto.ts';

/** The contents that an object had before. */
@ApiTags('media')
@ApiBearerAuth()
@Controller('v1/media')
export class VersionsController {
  constructor(
    @Inject(MediaObjects) private readonly objects: MediaObjects,
    @Inject(Restoring) private readonly restoring: Restoring,
  ) {}

  @Get(':mediaId/versions')
  @ApiOperation({
    summary: 'The contents that are kept of an object, the newest first',
    description: 'Their bytes: GET /v1/media/{mediaId}?content=….',
  })
  @ApiOkResponse({ type: VersionList })
  @ApiProblems({ 404: 'No such object' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('mediaId') mediaId: string,
  ): Promise<VersionList> {
    return versionList(maySee(actor, await this.objects.get(mediaId)));
  }

  @Post(':mediaId/versions/:content/restoration')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Brings an earlier content back, as a new one with the same bytes',
    description: 'Nothing is uploaded. Of the current content nothing changes.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Replace only this content' })
  @ApiOkResponse({ type: MediaView })
  @ApiProblems({
    400: 'No number of a content, or no ETag',
    403: 'Not its owner',
    404: 'No such object, or this content of it is kept no more',
    412: 'Changed since it was read',
    503: 'No side answers, or it could not be kept safely',
  })
  async restore(
    @CurrentActor() actor: Actor,
    @Param() { mediaId, content }: VersionPath,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaView> {
    const current = mayChange(actor, await this.objects.get(mediaId));
    const item = await this.restoring.restore(current, ifMatch, content);
    void reply.header('etag', etagOf(item.content));
    return mediaView(item);
  }
}
