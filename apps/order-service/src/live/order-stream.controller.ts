import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, forbidden, Roles, tokenExpiry } from '@kirana/service';
import type { Actor } from '@kirana/service';
import type { FastifyReply } from 'fastify';
import { LiveStreams } from './live-streams.ts';
import { OrderFeed } from './order-feed.ts';
import { OrderStream } from './order-stream.ts';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // `no-transform` and the last keep proxies from holding events back to compress or to fill a buffer.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  // Once a stream is over, its connection is: a process that stops waits for no idle one.
  connection: 'close',
};

@ApiTags('orders')
@Controller('v1/orders/stream')
export class OrderStreamController {
  constructor(
    private readonly feed: OrderFeed,
    private readonly streams: LiveStreams,
  ) {}

  @Get()
  @Roles('seller')
  @ApiProduces('text/event-stream')
  @ApiOperation({ summary: 'Your orders as they are placed and move on, as server-sent events' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Goes on after that event' })
  @ApiProblems({ 429: 'The account listens in too many places', 503: 'Nothing can be told live' })
  listen(
    @CurrentActor() { accountId, sellerId }: Actor,
    @Headers('authorization') authorization: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    if (!sellerId) throw forbidden('This account has no seller');
    this.streams.admit(accountId);
    // From here on the answer is ours: nothing compresses or buffers it.
    reply.hijack();
    reply.raw.writeHead(200, HEADERS);
    const stream = new OrderStream(reply.raw, this.feed);
    this.streams.keep(accountId, stream);
    const left = Math.max(0, tokenExpiry(authorization) - Date.now());
    const expiring = setTimeout(() => stream.close('expired'), left).unref();
    stream.onClose(() => clearTimeout(expiring));
    stream.open(sellerId, lastEventId);
  }
}
