import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor } from '../access/actor.js';
import { Can, CanAnybody, CurrentActor } from '../access/can.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnSecurityService, type SecondFactorOffer } from './own-security.service.js';
import { giveToken, takeToken, type CookieReply, type CookieRequest } from './session-cookie.js';
import { ActingDto, CodeDto, PasswordChangeDto, ProofDto, RecoveryDto, SignInDto } from './session.dto.js';
import { SessionService } from './session.service.js';
import type { SessionView } from './session.js';
import { signInRefused, SignInService } from './sign-in.service.js';

/** How often an address may try what verifies a password; the lock-out holds each account besides. */
const PASSWORD_TRIES = RouteConfig({ rateLimit: { max: 240, timeWindow: 60_000 } });

/** Signing in and out, and what somebody does with the own account. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly own: OwnAccountService,
    private readonly security: OwnSecurityService,
  ) {}

  @Post()
  @HttpCode(200)
  @CanAnybody()
  @PASSWORD_TRIES
  async signIn(
    @Body() body: SignInDto,
    @Req() request: CookieRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SessionView> {
    return this.given(await this.signIns.signIn(body, request.ip), request, reply);
  }

  @Get()
  @Can('session:own')
  view(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.own.view(actor);
  }

  @Delete()
  @HttpCode(204)
  @Can('session:own')
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: CookieRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<void> {
    await this.sessions.end(actor);
    takeToken(request, reply);
  }

  @Delete('everywhere')
  @HttpCode(204)
  @Can('session:own')
  async signOutEverywhere(
    @CurrentActor() actor: Actor,
    @Req() request: CookieRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<void> {
    await this.own.signOutEverywhere(actor);
    takeToken(request, reply);
  }

  @Put('password')
  @Can('session:own')
  @PASSWORD_TRIES
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: PasswordChangeDto,
    @Req() request: CookieRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SessionView> {
    return this.given(await this.own.changePassword(actor, body.old, body.new), request, reply);
  }

  @Put('acting')
  @HttpCode(204)
  @Can('account:own')
  async actFor(@CurrentActor() actor: Actor, @Body() body: ActingDto): Promise<void> {
    await this.own.actFor(actor, body.accountId);
  }

  @Post('second-factor')
  @Can('account:own')
  @PASSWORD_TRIES
  offer(@CurrentActor() actor: Actor, @Body() body: ProofDto): Promise<SecondFactorOffer> {
    return this.security.offer(actor, body.password);
  }

  @Put('second-factor')
  @Can('account:own')
  @PASSWORD_TRIES
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() body: CodeDto,
  ): Promise<{ readonly recoveryCodes: readonly string[] }> {
    return { recoveryCodes: await this.security.confirm(actor, body.code) };
  }

  @Delete('second-factor')
  @HttpCode(204)
  @Can('account:own')
  @PASSWORD_TRIES
  async drop(@CurrentActor() actor: Actor, @Body() body: ProofDto): Promise<void> {
    await this.security.drop(actor, body.password);
  }

  /** The administrator's sealed sheet, as text to print; nobody sees it a second time. */
  @Post('recovery-sheet')
  @HttpCode(200)
  @Can('users:write')
  @PASSWORD_TRIES
  async recoverySheet(
    @CurrentActor() actor: Actor,
    @Body() body: ProofDto,
  ): Promise<{ readonly text: string }> {
    return { text: await this.security.recoverySheet(actor, body.password) };
  }

  @Post('recovery')
  @HttpCode(204)
  @CanAnybody()
  @PASSWORD_TRIES
  async recover(@Body() body: RecoveryDto): Promise<void> {
    await this.security.recover(body.name, body.code, body.password);
  }

  private async given(token: string, request: CookieRequest, reply: CookieReply): Promise<SessionView> {
    const actor = await this.sessions.actorOf(token);
    if (actor === undefined) throw signInRefused();
    giveToken(request, reply, token);
    return this.own.view(actor);
  }
}
