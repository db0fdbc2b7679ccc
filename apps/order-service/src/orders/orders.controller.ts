import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Order } from '@kirana/contracts';
import {
  ApiProblems,
  CurrentActor,
  etagOf,
  forbidden,
  IdempotencyKey,
  ProblemError,
  Roles,
} from '@kirana/service';
import type { Actor } from '@kirana/service';
import { cartOf, CartDto } from '../checkout/checkout.dto.ts';
import { Checkout } from '../checkout/checkout.ts';
import { cartOfOrder } from '../checkout/cart-of-order.ts';
import { groupRefusals, placedOrders } from '../checkout/order-group.ts';
import type { OrderGroup } from '../checkout/order-group.ts';
import { refusalSlug, refusalStatus } from '../checkout/refusals.ts';
import type { Refusal } from '../checkout/refusals.ts';
import { requestHash } from '../idempotency/request-hash.ts';
import { PageQuery } from '../stock/lots.dto.ts';
import { OrderReader } from './order-reader.ts';
import { orderView } from './order-view.ts';
import type { OrderView } from './order-view.ts';

/** What a checkout came to: an order a seller, and what could not be ordered because others were quicker. */
interface CheckoutAnswer {
  readonly groupId: string;
  readonly orders: readonly Order[];
  readonly refused: readonly Refusal[];
}

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  constructor(
    private readonly checkout: Checkout,
    private readonly reader: OrderReader,
  ) {}

  @Post()
  @Roles('retailer')
  @ApiOperation({ summary: 'Order a cart: one order a seller, first expiry first out' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiProblems({
    409: 'Facts changed: prices, stock, listings; `refusals` names the new ones',
    422: 'The cart cannot be ordered as it is, or the key was used with another request',
    503: 'Many want the same stock: send the same request again',
  })
  async place(
    @CurrentActor() { accountId, shopId }: Actor,
    @Body() body: CartDto,
    @IdempotencyKey({ needed: true }) idempotencyKey: string,
  ): Promise<CheckoutAnswer> {
    if (!shopId) throw forbidden('This account has no shop');
    const cart = cartOf(body);
    const group = await this.checkout.order({
      accountId,
      shopId,
      idempotencyKey,
      requestHash: requestHash(cart),
      cart,
    });
    return checkoutAnswer(group);
  }

  @Post(':orderId/reorder')
  @Roles('retailer')
  @ApiOperation({ summary: 'Order the same again, at the prices and stock of now' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiProblems({
    404: 'No such order of yours',
    409: 'Facts changed: prices, stock, listings; `refusals` names the new ones',
    422: 'The cart cannot be ordered as it is, or the key was used with another request',
  })
  async reorder(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
    @IdempotencyKey({ needed: true }) idempotencyKey: string,
  ): Promise<CheckoutAnswer> {
    const cart = cartOfOrder(await this.reader.order(actor, orderId));
    const { accountId, shopId = '' } = actor;
    const group = await this.checkout.order({
      accountId,
      shopId,
      idempotencyKey,
      requestHash: requestHash({ reorder: orderId }),
      cart,
    });
    return checkoutAnswer(group);
  }

  @Get()
  @Roles('retailer', 'seller')
  @ApiOperation({ summary: 'Your orders, the newest first' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<{ items: OrderView[]; nextCursor: string | null }> {
    const { items, nextPageToken } = await this.reader.list(actor, { limit, pageToken: cursor });
    return { items: items.map(orderView), nextCursor: nextPageToken };
  }

  @Get(':orderId')
  @Roles('retailer', 'seller', 'admin')
  @ApiOperation({ summary: 'One order' })
  @ApiProblems({ 404: 'No such order of yours' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OrderView> {
    const order = orderView(await this.reader.order(actor, orderId));
    reply.header('etag', etagOf(order.version));
    return order;
  }
}

/** The same for the same group. Throws the problem when nothing was ordered. */
export function checkoutAnswer(group: OrderGroup): CheckoutAnswer {
  const orders = placedOrders(group);
  const refused = groupRefusals(group);
  if (orders.length > 0) return { groupId: group.groupId, orders, refused };
  throw new ProblemError(
    refusalStatus(refused),
    refusalSlug(refused),
    'The cart cannot be ordered as it is; nothing was ordered',
    { groupId: group.groupId, refusals: refused },
  );
}
