import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  checkIfMatch,
  CurrentActor,
  etagOf,
  forbidden,
  IdempotencyKey,
  requireIfMatch,
  Roles,
  StaffRoles,
} from '@kirana/service';
import type { Actor } from '@kirana/service';
import { ExpiryWarnings } from '../expiry/expiry-warnings.ts';
import type { ExpiryWarning } from '../expiry/expiry-warnings.ts';
import { lotView } from './lot-view.ts';
import type { LotView } from './lot-view.ts';
import { OfferedLots } from './offered-lots.ts';
import type { OnOffer } from './offered-lots.ts';
import { CountDto, LotsQuery, NewLotDto, PageQuery, WriteOffDto } from './lots.dto.ts';
import { StockBook } from './stock-book.ts';
import type { Keeper } from './stock-book.ts';
import type { StockMovement } from './stock-movement.ts';

/** The part of an HTTP answer that is set by hand. */
interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('stock')
@Controller('v1/lots')
@Roles('seller')
export class LotsController {
  constructor(
    private readonly book: StockBook,
    private readonly warnings: ExpiryWarnings,
    private readonly offered: OfferedLots,
  ) {}

  @Post()
  @StaffRoles('packer')
  @ApiOperation({ summary: 'Put goods of one batch and date on sale' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiProblems({
    404: 'The listing is not yours, or not known here yet: try again in a moment',
    409: 'These goods are a lot already; count that one',
    422: 'The key was used with another request',
  })
  async receive(
    @CurrentActor() actor: Actor,
    @Body() body: NewLotDto,
    @IdempotencyKey({ needed: true }) idempotencyKey: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LotView> {
    const { batch = null, packedOn = null, costPaise = null } = body;
    const keeper = keeperOf(actor);
    const lot = await this.book.receive(
      keeper,
      { ...body, batch, packedOn, costPaise },
      { accountId: actor.accountId, idempotencyKey, asked: { post: 'lots', body } },
    );
    reply.header('location', `/v1/lots/${lot.lotId}`);
    return withEtag(lotView(lot), reply);
  }

  @Get()
  @ApiOperation({ summary: 'Your lots, of one listing or all' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { listingId, limit = 50, cursor }: LotsQuery,
  ): Promise<{ items: (LotView & OnOffer)[]; nextCursor: string | null }> {
    const keeper = keeperOf(actor);
    if (listingId !== undefined) {
      const lots = await this.book.ofListing(keeper, listingId);
      return { items: await this.offered.of(lots.map(lotView)), nextCursor: null };
    }
    const { items, nextPageToken } = await this.book.ofSeller(keeper, limit, cursor);
    return { items: await this.offered.of(items.map(lotView)), nextCursor: nextPageToken };
  }

  @Get('expiring')
  @ApiOperation({
    summary: 'Your lots in stock that expire soon, the next first: within 7, 30, 60 days',
  })
  async expiring(@CurrentActor() actor: Actor): Promise<{ items: (ExpiryWarning & OnOffer)[] }> {
    const warnings = await this.warnings.of(keeperOf(actor).sellerId);
    return { items: await this.offered.of(warnings) };
  }

  @Get(':lotId')
  @ApiOperation({ summary: 'One of your lots' })
  @ApiProblems({ 404: 'No such lot of yours' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('lotId') lotId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LotView> {
    return withEtag(lotView(await this.book.lot(keeperOf(actor), lotId)), reply);
  }

  @Patch(':lotId')
  @StaffRoles('packer')
  @ApiOperation({ summary: 'Count a lot: the books follow the shelf' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiProblems({ 404: 'No such lot of yours', 412: 'It has changed since you read it' })
  async count(
    @CurrentActor() actor: Actor,
    @Param('lotId') lotId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { onHand }: CountDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LotView> {
    requireIfMatch(ifMatch);
    const keeper = keeperOf(actor);
    const lot = await this.book.lot(keeper, lotId);
    checkIfMatch(ifMatch, lot.version);
    return withEtag(lotView(await this.book.count(keeper, lot, onHand)), reply);
  }

  @Post(':lotId/write-offs')
  @HttpCode(200)
  @StaffRoles('packer')
  @ApiOperation({ summary: 'Take units off the books that cannot be sold any more' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiProblems({
    404: 'No such lot of yours',
    409: 'There are not so many units on the shelf',
    422: 'The key was used with another request',
  })
  async writeOff(
    @CurrentActor() actor: Actor,
    @Param('lotId') lotId: string,
    @Body() { units, reason, note }: WriteOffDto,
    @IdempotencyKey({ needed: true }) idempotencyKey: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LotView> {
    const lost = { units, reason: note === undefined ? reason : `${reason}: ${note}` };
    const asked = { post: 'write-offs', lotId, ...lost };
    const request = { accountId: actor.accountId, idempotencyKey, asked };
    return withEtag(
      lotView(await this.book.writeOff(keeperOf(actor), lotId, lost, request)),
      reply,
    );
  }

  @Get(':lotId/movements')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What happened to a lot, the newest first: why there is what there is' })
  @ApiProblems({ 404: 'No such lot of yours' })
  async movements(
    @CurrentActor() actor: Actor,
    @Param('lotId') lotId: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<{ items: StockMovement[]; nextCursor: string | null }> {
    const { items, nextPageToken } = await this.book.movements(
      keeperOf(actor),
      lotId,
      limit,
      cursor,
    );
    return { items, nextCursor: nextPageToken };
  }
}

/** The seller whose stock the account keeps. */
function keeperOf({ accountId, sellerId }: Actor): Keeper {
  if (!sellerId) throw forbidden('This account has no seller');
  return { accountId, sellerId };
}

function withEtag(lot: LotView, reply: Reply): LotView {
  reply.header('etag', etagOf(lot.version));
  return lot;
}
