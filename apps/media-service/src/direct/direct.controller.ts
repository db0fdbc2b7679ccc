import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kirana/service';
import { ApiProblems, CurrentActor, etagOf } from '@kirana/service';
import type { FastifyReply } from 'fastify';
import { ownerOf } from '../objects/access.ts';
import { mediaView, MediaView } from '../objects/media.dto.ts';
import { DirectUploads } from './direct-uploads.ts';
import { AnnounceDto, directUploadView, DirectUploadView } from './direct.dto.ts';

@ApiTags('direct uploads')
@ApiBearerAuth()
@Controller('v1/media/uploads')
export class DirectController {
  constructor(@Inject(DirectUploads) private readonly uploads: DirectUploads) {}

  @Post()
  @ApiOperation({ summary: 'Announces bytes; gives an address of the bucket to send them to' })
  @ApiCreatedResponse({ type: DirectUploadView })
  @ApiProblems({ 400: 'Not what is taken', 413: 'Too large' })
  async announce(
    @CurrentActor() actor: Actor,
    @Body() { visibility = 'owner', ...content }: AnnounceDto,
  ): Promise<DirectUploadView> {
    const announcement = { ...content, visibility, ownerId: ownerOf(actor) };
    return directUploadView(await this.uploads.announce(announcement));
  }

  @Post(':uploadId/completion')
  @ApiOperation({ summary: 'Makes the object of what was sent; size and SHA-256 are checked' })
  @ApiCreatedResponse({ type: MediaView })
  @ApiProblems({
    404: 'No such upload of yours',
    409: 'The bytes have not come yet',
    415: 'Called a picture, but none',
    422: 'Not the bytes announced',
  })
  async complete(
    @CurrentActor() actor: Actor,
    @Param('uploadId') uploadId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaView> {
    const upload = await this.uploads.get(uploadId, ownerOf(actor));
    const item = await this.uploads.complete(upload);
    void reply.header('etag', etagOf(item.content)).header('location', `/v1/media/${item.mediaId}`);
    return mediaView(item);
  }
}
