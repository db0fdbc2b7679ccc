import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LISTING_LACKS } from '@kirana/search';
import { ApiProblems, CurrentActor, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { mustOwn } from '../edge/ownership.ts';
import { LISTING_SCHEMA, READING_SCHEMA } from '../listings/listing-schemas.ts';
import { integer, listOf, object, orNull, text } from '../openapi/schema-parts.ts';
import { OwnListingsQuery } from './own-listings.dto.ts';
import { OwnListings } from './own-listings.ts';
import type { FoundListings } from './own-listings.ts';

const FOUND_SCHEMA = object({
  items: listOf(object({ listing: LISTING_SCHEMA, reading: READING_SCHEMA })),
  nextCursor: orNull(text),
  total: integer,
  lacking: object(Object.fromEntries(LISTING_LACKS.map((name) => [name, integer]))),
  paused: integer,
});

@ApiTags('listings')
@ApiBearerAuth()
@Controller('v1/sellers/:sellerId/listings/search')
@Roles('seller')
export class OwnListingsController {
  constructor(@Inject(OwnListings) private readonly listings: OwnListings) {}

  @Get()
  @ApiOperation({
    summary: "A seller's own listings by words and filters, each with how it was read, and counts",
    description: 'Found about a second after a write; the listings themselves are as of now.',
  })
  @ApiOkResponse({ schema: FOUND_SCHEMA })
  @ApiProblems({ 400: 'A parameter or the cursor is wrong', 503: 'The index does not answer' })
  find(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Query() { q, ...query }: OwnListingsQuery,
  ): Promise<FoundListings> {
    mustOwn(actor, sellerId);
    return this.listings.find({ ...query, sellerId, words: q });
  }
}
