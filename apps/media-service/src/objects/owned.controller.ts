import { Controller, Delete, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kirana/service';
import { ApiProblems, CurrentActor } from '@kirana/service';
import { mayChange, ownerOf } from './access.ts';
import { mediaView, MediaPage, MediaView, OwnedQuery } from './media.dto.ts';
import { MediaObjects } from './media-objects.ts';

/** What owners do with their objects besides their bytes. */
@ApiTags('media')
@ApiBearerAuth()
@Controller('v1/media')
export class OwnedController {
  constructor(@Inject(MediaObjects) private readonly objects: MediaObjects) {}

  @Get()
  @ApiOperation({ summary: "The caller's own objects, the newest first" })
  @ApiOkResponse({ type: MediaPage })
  async mine(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor }: OwnedQuery,
  ): Promise<MediaPage> {
    const page = await this.objects.ofOwner(ownerOf(actor), limit, cursor);
    return { items: page.items.map(mediaView), nextCursor: page.nextPageToken };
  }

  @Put(':mediaId/pin')
  @ApiOperation({ summary: 'Keeps an object on the local disk, whatever room is needed' })
  @ApiOkResponse({ type: MediaView })
  @ApiProblems({ 403: 'Not its owner', 404: 'No such object' })
  async pin(@CurrentActor() actor: Actor, @Param('mediaId') mediaId: string): Promise<MediaView> {
    return this.#pinned(actor, mediaId, true);
  }

  @Delete(':mediaId/pin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lets an object leave the local disk again when it grows cold' })
  @ApiOkResponse({ type: MediaView })
  @ApiProblems({ 403: 'Not its owner', 404: 'No such object' })
  async unpin(@CurrentActor() actor: Actor, @Param('mediaId') mediaId: string): Promise<MediaView> {
    return this.#pinned(actor, mediaId, false);
  }

  async #pinned(actor: Actor, mediaId: string, wanted: boolean): Promise<MediaView> {
    const item = mayChange(actor, await this.objects.get(mediaId));
    await this.objects.amend(item, (now) => {
      if ((now.pinned ?? false) === wanted) return undefined;
      const back = wanted && now.local === 'absent' ? ({ local: 'pending' } as const) : {};
      return { ...back, pinned: wanted || undefined };
    });
    return mediaView(await this.objects.get(mediaId));
  }
}
