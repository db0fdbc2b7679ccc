import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Storefront, SyncTooOld } from '@kirana/search';
import { ApiProblems, ProblemError } from '@kirana/service';
import { SyncDto, syncOffer, SyncQuery } from './sync.dto.ts';

@ApiTags('search and browse')
@ApiBearerAuth()
@Controller('v1/sync')
export class SyncController {
  constructor(@Inject(Storefront) private readonly storefront: Storefront) {}

  @Get()
  @ApiOperation({ summary: 'What changed since a cursor, so that an app can browse offline' })
  @ApiOkResponse({ type: SyncDto })
  @ApiProblems({
    400: 'The cursor is not one that sync gave',
    410: 'The cursor can no longer be gone on from: start again without one',
    503: 'The index does not answer',
  })
  async changes(@Query() { since, pincode, limit }: SyncQuery): Promise<SyncDto> {
    try {
      const page = await this.storefront.sync({ cursor: since, pincode, limit });
      const [created, updated] = [page.created, page.updated].map((all) => all.map(syncOffer));
      return { ...page, created: created!, updated: updated! };
    } catch (error) {
      if (error instanceof SyncTooOld) throw startAgain(error);
      throw error;
    }
  }
}

const startAgain = ({ reason }: SyncTooOld): ProblemError =>
  new ProblemError(410, 'sync-start-again', 'Start again without a cursor', { reason });
