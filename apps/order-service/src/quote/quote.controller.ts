import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '@kirana/service';
import { cartOf, CartDto } from '../checkout/checkout.dto.ts';
import { MarketReader } from '../checkout/checkout-ports.ts';
import { Clock } from '../clock/clock.ts';
import { quoteOf } from './quote.ts';
import type { Quote } from './quote.ts';

@ApiTags('orders')
@Controller('v1/orders/quote')
@Roles('retailer')
export class QuoteController {
  constructor(
    private readonly market: MarketReader,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a cart would come to: prices, tax, dates, delivery day, obstacles',
  })
  async quote(@Body() body: CartDto): Promise<Quote> {
    const cart = cartOf(body);
    const listingIds = cart.lines.map(({ listingId }) => listingId);
    const [market, lots] = await Promise.all([
      this.market.market(listingIds),
      this.market.lots(listingIds),
    ]);
    return quoteOf(cart, market, lots, this.clock.now());
  }
}
