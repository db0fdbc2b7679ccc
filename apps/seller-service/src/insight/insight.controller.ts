import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiOperation,
  ApiParam,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentActor, forbidden, notFound, Roles, StaffRoles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { Profiles } from '../profiles/profiles.ts';
import { INSIGHT_KINDS, PERIODS } from './insight-kinds.ts';
import type { PeriodDays } from './insight-kinds.ts';
import { Insight } from './insight.ts';

class PeriodQuery {
  @ApiPropertyOptional({
    enum: PERIODS,
    default: 28,
    description: 'Days up to today in India, compared with as many before',
  })
  @IsOptional()
  @Type(() => Number)
  @IsIn(PERIODS)
  days?: PeriodDays;
}

@ApiTags('insight')
@ApiBearerAuth()
@Controller('v1/sellers/:sellerId/insight')
@Roles('seller')
@StaffRoles('accountant')
export class InsightController {
  constructor(
    @Inject(Insight) private readonly insight: Insight,
    @Inject(Profiles) private readonly profiles: Profiles,
  ) {}

  @Get(':kind')
  @Header('cache-control', 'private, max-age=30')
  @ApiParam({ name: 'kind', enum: INSIGHT_KINDS })
  @ApiOperation({
    summary: "A seller's figures from the warehouse: money in paise, mass in g, volume in ml",
  })
  @ApiProblems({
    403: 'Another seller',
    404: 'No such figures, or no profile yet',
    503: 'The warehouse is away or too busy',
  })
  async read(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Param('kind') written: string,
    @Query() { days = 28 }: PeriodQuery,
  ): Promise<object> {
    if (actor.sellerId !== sellerId) throw forbidden('A seller sees only its own figures');
    const kind = INSIGHT_KINDS.find((each) => each === written);
    if (!kind) throw notFound('insight', written);
    const { pincode, areasServed } = await this.profiles.own(sellerId);
    return this.insight.answer({ sellerId, kind, days, pincode, areasServed });
  }
}
