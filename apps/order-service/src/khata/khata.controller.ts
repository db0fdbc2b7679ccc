import { Body, Controller, Get, Headers, Param, Post, Put, Query, Res } from '@nestjs/common';
import { isId } from '@kirana/domain';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  checkIfMatch,
  CurrentActor,
  etagOf,
  forbidden,
  IdempotencyKey,
  notFound,
  requireIfMatch,
  Roles,
  StaffRoles,
} from '@kirana/service';
import type { Actor } from '@kirana/service';
import { PageQuery } from '../stock/lots.dto.ts';
import { KhataBook } from './khata-book.ts';
import type { KhataStanding, Parties } from './khata-book.ts';
import { KhataTermsDto, SettlementDto } from './khata.dto.ts';
import type { StoredKhata } from './khata-repository.ts';
import type { KhataEntry } from './statement.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

/** In every path `partyId` is the other side: the shop for a seller, the seller for a shop. */
@ApiTags('khata')
@Controller('v1/khata')
@Roles('retailer', 'seller')
@StaffRoles('accountant')
export class KhataController {
  constructor(private readonly book: KhataBook) {}

  @Get()
  @ApiOperation({ summary: 'Your khatas' })
  async list(
    @CurrentActor() { sellerId, shopId }: Actor,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<{ items: StoredKhata[]; nextCursor: string | null }> {
    if (!sellerId && !shopId) throw forbidden('This account has neither a shop nor a seller');
    const { items, nextPageToken } = sellerId
      ? await this.book.ofSeller(sellerId, limit, cursor)
      : await this.book.ofShop(shopId ?? '', limit, cursor);
    return { items, nextCursor: nextPageToken };
  }

  @Get(':partyId')
  @ApiOperation({ summary: 'A khata as it stands: balance, what is due, credit left' })
  @ApiProblems({ 404: 'No such khata of yours' })
  async standing(
    @CurrentActor() actor: Actor,
    @Param('partyId') partyId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<KhataStanding> {
    const standing = await this.book.standing(partiesOf(actor, partyId));
    reply.header('etag', etagOf(standing.version));
    return standing;
  }

  @Put(':partyId')
  @Roles('seller')
  @StaffRoles()
  @ApiOperation({ summary: 'Give a shop credit, or change its limit and terms' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed once the khata exists' })
  @ApiProblems({ 409: 'It was opened meanwhile', 412: 'It has changed since you read it' })
  async grant(
    @CurrentActor() actor: Actor,
    @Param('partyId') partyId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() terms: KhataTermsDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StoredKhata> {
    if (!isId('shp', partyId)) throw notFound('shop', partyId);
    const parties = partiesOf(actor, partyId);
    const current = await this.book.find(parties);
    if (current) {
      requireIfMatch(ifMatch);
      checkIfMatch(ifMatch, current.version);
    }
    const { limitPaise, termsDays } = terms;
    const khata = await this.book.grant(parties, current, { limitPaise, termsDays });
    reply.header('etag', etagOf(khata.version));
    return khata;
  }

  @Get(':partyId/entries')
  @ApiOperation({ summary: 'The statement, the newest entry first' })
  @ApiProblems({ 404: 'No such khata of yours' })
  async entries(
    @CurrentActor() actor: Actor,
    @Param('partyId') partyId: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<{ items: KhataEntry[]; nextCursor: string | null }> {
    const page = await this.book.statement(partiesOf(actor, partyId), limit, cursor);
    return { items: page.items, nextCursor: page.nextPageToken };
  }

  @Post(':partyId/entries')
  @Roles('seller')
  @ApiOperation({ summary: 'Write down a repayment, a credit note or a bad debt' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiProblems({ 404: 'No such khata of yours', 422: 'The key was used with another request' })
  settle(
    @CurrentActor() actor: Actor,
    @Param('partyId') partyId: string,
    @Body() body: SettlementDto,
    @IdempotencyKey({ needed: true }) idempotencyKey: string,
  ): Promise<KhataEntry> {
    const { kind = 'repayment', paise, reference, note = null } = body;
    const by = actor.accountId;
    return this.book.settle(
      partiesOf(actor, partyId),
      { kind, paise, reference, note, by },
      { accountId: by, idempotencyKey, asked: { post: 'khata', partyId, body } },
    );
  }
}

/** Each side names the other; what it names itself comes from its token alone. */
function partiesOf({ role, sellerId, shopId }: Actor, partyId: string): Parties {
  if (role === 'seller' && sellerId) return { sellerId, shopId: partyId };
  if (role === 'retailer' && shopId) return { sellerId: partyId, shopId };
  throw forbidden('This account has neither a shop nor a seller');
}
