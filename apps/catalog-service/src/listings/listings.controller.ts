import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Listing } from '@kirana/contracts';
import {
  checkIfMatch,
  CurrentActor,
  etagOf,
  IdempotencyKey,
  requireIfMatch,
  Roles,
} from '@kirana/service';
import type { Actor } from '@kirana/service';
import type { FastifyReply } from 'fastify';
import { PageQuery, sendPage } from '../edge/pages.ts';
import { sellerOf, mustOwn } from '../edge/ownership.ts';
import { BulkPatchDto } from './bulk.dto.ts';
import { CreateListingDto, PatchListingDto } from './listing.dto.ts';
import {
  BULK_OUTCOMES_SCHEMA,
  HISTORY_PAGE_SCHEMA,
  LISTING_SCHEMA,
  LISTINGS_PAGE_SCHEMA,
} from './listing-schemas.ts';
import { viewFor } from './listing-view.ts';
import type { ListingView } from './listing-view.ts';
import { ListingsService } from './listings.service.ts';

@ApiTags('listings')
@ApiBearerAuth()
@Controller('v1')
export class ListingsController {
  constructor(@Inject(ListingsService) private readonly listings: ListingsService) {}

  @Post('listings')
  @Roles('seller')
  @ApiOperation({ summary: "Makes a listing of the token's seller" })
  @ApiCreatedResponse({ schema: LISTING_SCHEMA })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateListingDto,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Listing> {
    const listing = await this.listings.create(sellerOf(actor), body, key);
    void reply.header('location', `/v1/listings/${listing.listingId}`);
    return shown(reply, listing);
  }

  @Get('listings/:listingId')
  @ApiOperation({ summary: 'A listing as its seller wrote it' })
  @ApiOkResponse({ schema: LISTING_SCHEMA })
  async get(
    @CurrentActor() actor: Actor,
    @Param('listingId') listingId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListingView> {
    return viewFor(actor, shown(reply, await this.listings.get(listingId)));
  }

  @Patch('listings/:listingId')
  @Roles('seller')
  @ApiOperation({ summary: 'Changes parts of a listing (JSON merge patch)' })
  @ApiOkResponse({ schema: LISTING_SCHEMA })
  @ApiHeader({ name: 'If-Match', required: true })
  async patch(
    @CurrentActor() actor: Actor,
    @Param('listingId') listingId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: PatchListingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Listing> {
    const listing = await this.#own(actor, listingId);
    requireIfMatch(ifMatch);
    checkIfMatch(ifMatch, listing.version);
    return shown(reply, await this.listings.patch(listing, body));
  }

  @Delete('listings/:listingId')
  @HttpCode(204)
  @Roles('seller')
  @ApiOperation({ summary: 'Takes a listing off the market' })
  @ApiNoContentResponse()
  @ApiHeader({ name: 'If-Match', required: false })
  async delete(
    @CurrentActor() actor: Actor,
    @Param('listingId') listingId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    const listing = await this.#own(actor, listingId);
    checkIfMatch(ifMatch, listing.version);
    await this.listings.delete(listing);
  }

  @Get('listings/:listingId/history')
  @Roles('seller')
  @ApiOperation({ summary: 'The versions of a listing, the newest first, with what each changed' })
  @ApiOkResponse({ schema: HISTORY_PAGE_SCHEMA })
  async history(
    @CurrentActor() actor: Actor,
    @Param('listingId') listingId: string,
    @Query() { limit, cursor }: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const listing = await this.#own(actor, listingId);
    return sendPage(reply, await this.listings.history(listing, limit, cursor));
  }

  @Post('sellers/:sellerId/listings/bulk')
  @HttpCode(200)
  @Roles('seller')
  @ApiOperation({ summary: 'Makes one change to up to 500 listings; tells what became of each' })
  @ApiOkResponse({ schema: BULK_OUTCOMES_SCHEMA })
  async patchMany(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Body() { targets, patch }: BulkPatchDto,
  ) {
    mustOwn(actor, sellerId);
    return { items: await this.listings.patchMany(sellerId, targets, patch) };
  }

  @Get('sellers/:sellerId/listings')
  @ApiOperation({ summary: "A seller's listings, page by page" })
  @ApiOkResponse({ schema: LISTINGS_PAGE_SCHEMA })
  async ofSeller(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.listings.ofSeller(sellerId, query.limit, query.cursor);
    const items = page.items.map((listing) => viewFor(actor, listing));
    return sendPage(reply, { ...page, items });
  }

  async #own(actor: Actor, listingId: string): Promise<Listing> {
    const listing = await this.listings.get(listingId);
    mustOwn(actor, listing.sellerId);
    return listing;
  }
}

function shown(reply: FastifyReply, listing: Listing): Listing {
  void reply.header('etag', etagOf(listing.version));
  return listing;
}
