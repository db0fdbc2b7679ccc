import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { mustOwn } from '../../edge/ownership.ts';
import { MAPPING_SCHEMA } from '../import-schemas.ts';
import { MappingRepository } from './mapping-repository.ts';
import { MappingDto, mappingSaid } from './mapping.dto.ts';

@ApiTags('imports')
@ApiBearerAuth()
@Controller('v1/sellers/:sellerId/import-mapping')
@Roles('seller')
export class MappingController {
  constructor(@Inject(MappingRepository) private readonly mappings: MappingRepository) {}

  @Get()
  @ApiOkResponse({ schema: MAPPING_SCHEMA })
  @ApiOperation({
    summary: 'What the seller said its headings mean (folded: without case and punctuation)',
  })
  async get(@CurrentActor() actor: Actor, @Param('sellerId') sellerId: string) {
    mustOwn(actor, sellerId);
    return { headings: await this.mappings.get(sellerId) };
  }

  @Put()
  @ApiOkResponse({ schema: MAPPING_SCHEMA })
  @ApiOperation({ summary: 'Says what headings mean; remembered for this and the next files' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Body() body: MappingDto,
  ) {
    mustOwn(actor, sellerId);
    return { headings: await this.mappings.remember(sellerId, mappingSaid(body)) };
  }
}
