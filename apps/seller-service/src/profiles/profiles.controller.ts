import { Body, Controller, Get, Headers, Inject, Param, Put, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isId } from '@kirana/domain';
import type { Actor } from '@kirana/service';
import { ApiProblems, CurrentActor, etagOf, forbidden, notFound, Roles } from '@kirana/service';
import type { FastifyReply } from 'fastify';
import { ProfileRequest, ProfileView, SellersPage, SellersQuery } from './profile.dto.ts';
import { Profiles } from './profiles.ts';

@ApiTags('sellers')
@ApiBearerAuth()
@Controller('v1/sellers')
export class ProfilesController {
  constructor(@Inject(Profiles) private readonly profiles: Profiles) {}

  @Put(':sellerId')
  @Roles('seller')
  @ApiOperation({ summary: 'Creates or replaces the profile of the seller that the token names' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Replace only this version' })
  @ApiOkResponse({ type: ProfileView, description: 'Replaced (200) or created (201)' })
  @ApiProblems({
    400: 'A field is wrong: each is named with what was expected',
    403: 'Another seller',
    412: 'Changed since it was read',
  })
  async write(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Body() request: ProfileRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileView> {
    if (actor.sellerId !== sellerId) throw forbidden('A seller writes only its own profile');
    const { profile, created } = await this.profiles.write(sellerId, request, ifMatch);
    void reply.code(created ? 201 : 200).header('etag', etagOf(profile.version));
    return profile as ProfileView;
  }

  @Get()
  @Roles('admin')
  @ApiOperation({ summary: 'All sellers, page by page, in no promised order' })
  @ApiOkResponse({ type: SellersPage })
  async list(@Query() { limit = 50, cursor }: SellersQuery): Promise<SellersPage> {
    const { items, nextPageToken } = await this.profiles.all(limit, cursor);
    return { items: items as ProfileView[], nextCursor: nextPageToken };
  }

  @Get(':sellerId')
  @ApiOperation({ summary: 'A seller: whole for itself, without contacts for everybody else' })
  @ApiOkResponse({ type: ProfileView })
  @ApiProblems({ 404: 'No such seller' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileView> {
    if (!isId('sel', sellerId)) throw notFound('seller', sellerId);
    const own = actor.sellerId === sellerId;
    const profile = own ? await this.profiles.own(sellerId) : await this.profiles.shown(sellerId);
    void reply.header('etag', etagOf(profile.version));
    return profile as ProfileView;
  }
}
