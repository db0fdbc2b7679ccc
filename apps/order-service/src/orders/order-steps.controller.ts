import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  checkIfMatch,
  CurrentActor,
  etagOf,
  forbidden,
  Roles,
  staffRoleOf,
  StaffRoles,
} from '@kirana/service';
import type { Actor } from '@kirana/service';
import { OrderLifecycle } from './order-lifecycle.ts';
import { OrderReader } from './order-reader.ts';
import type { Party } from './order-states.ts';
import { OrderStepDto } from './order-steps.dto.ts';
import { orderView } from './order-view.ts';
import type { OrderView } from './order-view.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('orders')
@Controller('v1/orders/:orderId/steps')
@Roles('retailer', 'seller')
@StaffRoles('packer')
export class OrderStepsController {
  constructor(
    private readonly reader: OrderReader,
    private readonly lifecycle: OrderLifecycle,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept, pack, ship, deliver or cancel an order' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiProblems({
    403: 'The step is for somebody else to take',
    404: 'No such order of yours',
    409: 'The order is not in a state for this step, or goods are past their date',
    412: 'It has changed since you read it',
    422: 'A shortage that cannot be',
    503: 'Others changed the same lots: try again',
  })
  async take(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { step, reason, shortages = [] }: OrderStepDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OrderView> {
    const read = async () => {
      const order = await this.reader.order(actor, orderId);
      checkIfMatch(ifMatch, order.version);
      return order;
    };
    if (step === 'cancel' && staffRoleOf(actor) !== 'owner') {
      throw forbidden('Only the owner cancels orders');
    }
    const party: Party = actor.role === 'seller' ? 'seller' : 'shop';
    const by = actor.accountId;
    const order = await this.lifecycle.take(read, {
      step,
      party,
      by,
      reason: reason ?? null,
      shortages,
    });
    reply.header('etag', etagOf(order.version));
    return orderView(order);
  }
}
