import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { OrderReader } from './order-reader.ts';
import { PickList } from './pick-list.ts';
import type { Pick } from './pick-list.ts';

@ApiTags('orders')
@Controller('v1/orders/:orderId/pick-list')
@Roles('seller')
export class PickListController {
  constructor(
    private readonly reader: OrderReader,
    private readonly picks: PickList,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What to take from which lot, first expiry first' })
  @ApiProblems({ 404: 'No such order of yours' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
  ): Promise<{ items: Pick[] }> {
    return { items: await this.picks.of(await this.reader.order(actor, orderId)) };
  }
}
