import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kirana/service';
import {
  ApiProblems,
  CurrentActor,
  forbidden,
  ProblemError,
  Public,
  StaffRoles,
} from '@kirana/service';
import { actorOfAccount } from '../accounts/account.ts';
import { Accounts } from '../accounts/accounts.ts';
import { Codes } from '../codes/codes.ts';
import { AccessTokens, lifetimeOf } from '../sessions/access-tokens.ts';
import { Sessions } from '../sessions/sessions.ts';
import { CodeRequest, RefreshRequest, TokenRequest, TokensView } from './sign-in.dto.ts';
import { StaffBook } from '../staff/staff-book.ts';
import { Operators, phoneOf } from './operators.ts';

@ApiTags('sign-in')
@Controller('v1/sign-in')
export class SignInController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(StaffBook) private readonly staff: StaffBook,
    @Inject(Codes) private readonly codes: Codes,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(Operators) private readonly operators: Operators,
  ) {}

  @Post('codes')
  @Public()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Sends a one-time code of 6 digits to a phone; it is valid for 5 minutes',
  })
  @ApiProblems({
    400: 'No Indian mobile number',
    403: 'Role not for this phone',
    429: 'Too soon: see Retry-After',
  })
  async sendCode(@Body() { phone: written, role }: CodeRequest): Promise<void> {
    const phone = phoneOf(written);
    this.operators.mayBe(phone, role);
    await this.codes.send(phone, role);
  }

  @Post('tokens')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Gives tokens for the code; the first sign-in makes the account' })
  @ApiOkResponse({ type: TokensView })
  @ApiProblems({
    400: 'Malformed',
    401: 'The code is wrong, expired or used up',
    403: 'Not invited by the seller named',
  })
  async signIn(@Body() { phone: written, role, code, staffOf }: TokenRequest): Promise<TokensView> {
    const phone = phoneOf(written);
    this.operators.mayBe(phone, role);
    if (staffOf !== undefined && role !== 'seller') throw forbidden('Only sellers have staff');
    await this.codes.redeem(phone, role, code);
    const account = await (staffOf === undefined
      ? this.accounts.ofPhone(phone, role)
      : this.staff.join(phone, staffOf));
    return this.#tokens(actorOfAccount(account), await this.sessions.begin(account.accountId));
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Gives the next pair of tokens; a refresh token that comes twice ends its session',
  })
  @ApiOkResponse({ type: TokensView })
  @ApiProblems({ 401: 'The sign-in has ended' })
  async refresh(@Body() { refreshToken }: RefreshRequest): Promise<TokensView> {
    const renewed = await this.sessions.renew(refreshToken);
    const account = await this.accounts.get(renewed.accountId);
    if (!account) throw new ProblemError(401, 'refresh-refused', 'This account is no more');
    return this.#tokens(actorOfAccount(account), renewed.refreshToken);
  }

  @Post('sign-out')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends the session of a refresh token' })
  async signOut(@Body() { refreshToken }: RefreshRequest): Promise<void> {
    await this.sessions.end(refreshToken);
  }

  @Post('sign-out-everywhere')
  @StaffRoles('packer', 'accountant')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Ends every session of the account' })
  @ApiProblems({ 401: 'Sign in first' })
  async signOutEverywhere(@CurrentActor() { accountId }: Actor): Promise<void> {
    await this.sessions.endAll(accountId);
  }

  async #tokens(actor: Actor, refreshToken: string): Promise<TokensView> {
    const accessToken = await this.tokens.issue(actor);
    return { accessToken, refreshToken, expiresIn: lifetimeOf(actor), actor };
  }
}
