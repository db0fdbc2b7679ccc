import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, IdempotencyKey, Roles, StaffRoles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { OrderReader } from '../orders/order-reader.ts';
import type { GoodsReturn } from './goods-return.ts';
import { NewReturnDto, ReturnDecisionDto } from './returns.dto.ts';
import { Returns } from './returns.ts';

@ApiTags('returns')
@Controller('v1/orders/:orderId/returns')
@Roles('retailer', 'seller')
export class ReturnsController {
  constructor(
    private readonly reader: OrderReader,
    private readonly returns: Returns,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The returns of an order' })
  @ApiProblems({ 404: 'No such order of yours' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
  ): Promise<{ items: GoodsReturn[] }> {
    return { items: await this.returns.list(await this.reader.order(actor, orderId)) };
  }

  @Post()
  @Roles('retailer')
  @ApiOperation({ summary: 'Ask to give goods of a delivered order back' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiProblems({ 404: 'No such order of yours', 422: 'These goods cannot be given back' })
  ask(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
    @Body() { lines }: NewReturnDto,
    @IdempotencyKey({ needed: true }) idempotencyKey: string,
  ): Promise<GoodsReturn> {
    const { accountId } = actor;
    const plain = lines.map(({ listingId, units, reason }) => ({ listingId, units, reason }));
    return this.returns.ask(() => this.reader.order(actor, orderId), plain, {
      accountId,
      idempotencyKey,
      asked: { post: 'returns', orderId, lines: plain },
    });
  }

  @Post(':returnId/decision')
  @HttpCode(200)
  @Roles('seller')
  @StaffRoles('accountant')
  @ApiOperation({ summary: 'Accept a return, with a credit note, or turn it down' })
  @ApiProblems({ 404: 'No such return of yours', 409: 'It is decided already' })
  decide(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
    @Param('returnId') returnId: string,
    @Body() { accept, restock = [], reason }: ReturnDecisionDto,
  ): Promise<GoodsReturn> {
    return this.returns.decide(() => this.reader.order(actor, orderId), returnId, {
      accept,
      restock,
      reason: reason ?? null,
      by: actor.accountId,
    });
  }
}
