import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  checkIfMatch,
  CurrentActor,
  etagOf,
  notFound,
  ProblemError,
  requireIfMatch,
  Roles,
} from '@kirana/service';
import type { Actor } from '@kirana/service';
import { OfferRepository } from '../offers/offer-repository.ts';
import { termsProblems } from './offer-terms.ts';
import { TermsDto } from './terms.dto.ts';
import { TermsRepository } from './terms-repository.ts';
import type { StoredTerms } from './terms-repository.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('terms')
@Controller('v1/listings/:listingId/terms')
export class TermsController {
  constructor(
    private readonly terms: TermsRepository,
    private readonly offers: OfferRepository,
  ) {}

  @Get()
  @Roles('retailer', 'seller')
  @ApiOperation({ summary: 'Quantity prices, scheme and near-expiry markdown of a listing' })
  @ApiProblems({ 404: 'It has none' })
  async read(
    @Param('listingId') listingId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StoredTerms> {
    const terms = await this.terms.get(listingId);
    if (!terms) throw notFound('terms of listing', listingId);
    reply.header('etag', etagOf(terms.version));
    return terms;
  }

  @Put()
  @Roles('seller')
  @ApiOperation({ summary: 'Set them, all at once; what is left out is taken away' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed once there are terms' })
  @ApiProblems({ 404: 'No such listing of yours', 412: 'Changed since you read', 422: 'Cannot be' })
  async put(
    @CurrentActor() { sellerId }: Actor,
    @Param('listingId') listingId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { tiers = [], scheme, markdown }: TermsDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StoredTerms> {
    const offer = await this.offers.offer(listingId);
    if (!offer || !sellerId || offer.sellerId !== sellerId) throw notFound('listing', listingId);
    const terms = {
      listingId,
      sellerId,
      tiers: tiers.map(({ fromUnits, pricePaise }) => ({ fromUnits, pricePaise })),
      scheme: scheme ? { buy: scheme.buy, free: scheme.free } : null,
      markdown: markdown ? { withinDays: markdown.withinDays, percent: markdown.percent } : null,
    };
    const problems = termsProblems(terms, offer.pricePaise);
    if (problems.length > 0) {
      throw new ProblemError(422, 'wrong-terms', `These terms cannot be: ${problems.join('; ')}`);
    }
    const current = await this.terms.get(listingId);
    if (current) {
      requireIfMatch(ifMatch);
      checkIfMatch(ifMatch, current.version);
    }
    const stored = await this.terms.put(current, terms);
    reply.header('etag', etagOf(stored.version));
    return stored;
  }
}
