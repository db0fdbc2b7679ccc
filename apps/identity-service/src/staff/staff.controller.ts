import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kirana/service';
import {
  ApiProblems,
  CurrentActor,
  etagOf,
  IdempotencyKey,
  Roles,
  sellerOf,
  StaffRoles,
} from '@kirana/service';
import type { FastifyReply } from 'fastify';
import { SmsSender } from '../codes/sms-sender.ts';
import { Sessions } from '../sessions/sessions.ts';
import { phoneOf } from '../sign-in/operators.ts';
import { StaffBook } from './staff-book.ts';
import { InvitationRequest, StaffChange, staffView, StaffView } from './staff.dto.ts';

/** The people of a seller; for its owner alone. */
@ApiTags('staff')
@ApiBearerAuth()
@Controller('v1/staff')
@Roles('seller')
@StaffRoles()
export class StaffController {
  constructor(
    @Inject(StaffBook) private readonly book: StaffBook,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SmsSender) private readonly sms: SmsSender,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Invites somebody by phone; signing in with staffOf takes it up' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiProblems({
    400: 'Malformed',
    409: 'Invited already, or too many people',
    422: 'The key was used for somebody else',
  })
  async invite(
    @CurrentActor() actor: Actor,
    @Body() { phone: written, name, staffRole }: InvitationRequest,
    @IdempotencyKey() key: string | undefined,
  ): Promise<StaffView> {
    const phone = phoneOf(written);
    const sellerId = sellerOf(actor);
    const invited = await this.book.invite(sellerId, { phone, name, staffRole }, key);
    if (invited.anew) await this.sms.invite(phone, sellerId);
    return staffView(invited.member);
  }

  @Get()
  @ApiOperation({ summary: 'Your people, and those invited' })
  async list(@CurrentActor() actor: Actor): Promise<{ items: StaffView[] }> {
    return { items: (await this.book.of(sellerOf(actor))).map(staffView) };
  }

  @Patch(':memberId')
  @ApiOperation({ summary: 'Makes somebody something else; in force when their token is renewed' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiOkResponse({ type: StaffView })
  @ApiProblems({ 404: 'Nobody of yours', 412: 'Changed since you read it' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('memberId') memberId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { name, staffRole }: StaffChange,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffView> {
    const changes = { ...(name ? { name } : {}), ...(staffRole ? { staffRole } : {}) };
    const member = await this.book.change(sellerOf(actor), memberId, changes, ifMatch);
    void reply.header('etag', etagOf(member.version));
    return staffView(member);
  }

  @Delete(':memberId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lets somebody go, or takes an invitation back, and signs them out' })
  @ApiProblems({ 404: 'Nobody of yours' })
  async remove(@CurrentActor() actor: Actor, @Param('memberId') memberId: string): Promise<void> {
    await this.book.remove(sellerOf(actor), memberId);
    await this.sessions.endAll(memberId);
  }
}
