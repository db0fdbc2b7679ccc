import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Storefront } from '@kirana/search';
import { ApiProblems, CurrentActor, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { mustOwn } from '../edge/ownership.ts';
import { LookedForQuery, ShopsLookedForDto } from './looked-for.dto.ts';

@ApiTags('sellers')
@ApiBearerAuth()
@Controller('v1/sellers/:sellerId/shops-looked-for')
export class LookedForController {
  constructor(@Inject(Storefront) private readonly storefront: Storefront) {}

  @Get()
  @Roles('seller')
  @ApiOperation({ summary: 'What shops in the areas you serve looked for and did not find' })
  @ApiOkResponse({ type: ShopsLookedForDto })
  @ApiProblems({ 403: 'Another seller', 503: 'The index does not answer' })
  async list(
    @Param('sellerId') sellerId: string,
    @Query() query: LookedForQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ShopsLookedForDto> {
    mustOwn(actor, sellerId);
    return this.storefront.shopsLookedFor(sellerId, query);
  }
}
