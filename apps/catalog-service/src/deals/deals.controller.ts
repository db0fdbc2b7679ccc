import { Controller, Get, Headers, Inject, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Storefront } from '@kirana/search';
import { ApiProblems } from '@kirana/service';
import type { FastifyReply } from 'fastify';
import { languageOf } from '../browse/accept-language.ts';
import { linkToNext } from '../browse/link-to-next.ts';
import { UnchangedInterceptor } from '../browse/unchanged.interceptor.ts';
import { dealDto, DealsDto, DealsQuery } from './deals.dto.ts';

@ApiTags('search and browse')
@ApiBearerAuth()
@Controller('v1/deals')
@UseInterceptors(UnchangedInterceptor)
export class DealsController {
  constructor(@Inject(Storefront) private readonly storefront: Storefront) {}

  @Get()
  @ApiOperation({ summary: 'Goods near their date that cost less, from sellers that deliver here' })
  @ApiOkResponse({ type: DealsDto })
  @ApiProblems({ 400: 'A parameter or the cursor is wrong', 503: 'The index does not answer' })
  async list(
    @Query() query: DealsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<DealsDto> {
    const { deals, total, nextCursor } = await this.storefront.deals(query);
    linkToNext(reply, nextCursor);
    const items = deals.map((deal) => dealDto(deal, languageOf(language)));
    return { items, total, nextCursor };
  }
}
