import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { CaseView } from '../cases/case.js';
import { CaseRegisterService } from '../cases/case-register.service.js';
import { ExtensionService } from './extension.service.js';
import { ProgressService } from './progress.service.js';
import { DecisionDto, ExtensionDto, MoveDto, ProgressDto } from './rectification.dto.js';
import { RectificationService } from './rectification.service.js';
import { RectificationViewService } from './rectification-view.service.js';
import type { RectificationView } from './rectification.js';

/** Routes of the work on a case: each move answers the case as it is then. */
@Controller('cases/:id')
export class RectificationController {
  constructor(
    private readonly moves: RectificationService,
    private readonly notes: ProgressService,
    private readonly extensions: ExtensionService,
    private readonly views: RectificationViewService,
    private readonly register: CaseRegisterService,
  ) {}

  @Get('rectification')
  @Can('cases:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RectificationView> {
    return this.views.one(actor, id);
  }

  @Post('assign')
  @HttpCode(200)
  @Can('cases:assign')
  assign(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'assign', input);
  }

  @Post('immediate')
  @HttpCode(200)
  @Can('cases:request-closure')
  immediate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'immediate', input);
  }

  @Post('continue')
  @HttpCode(200)
  @Can('cases:assign')
  letContinue(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'continue', input);
  }

  @Post('suspend')
  @HttpCode(200)
  @Can('cases:suspend')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'suspend', input);
  }

  @Post('resume')
  @HttpCode(200)
  @Can('cases:assign')
  resume(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'resume', input);
  }

  @Post('request-closure')
  @HttpCode(200)
  @Can('cases:request-closure')
  requestClosure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'request-closure', input);
  }

  @Post('verify')
  @HttpCode(200)
  @Can('cases:verify')
  verify(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'verify', input);
  }

  @Post('return')
  @HttpCode(200)
  @Can('cases:return')
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'return', input);
  }

  @Post('revoke')
  @HttpCode(200)
  @Can('cases:revoke')
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'revoke', input);
  }

  /** Whose case it is to close is for the campaign to say, so that the rules decide among those who may see it. */
  @Post('close')
  @HttpCode(200)
  @Can('cases:read')
  close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.move(actor, id, version, 'close', input);
  }

  @Post('void')
  @HttpCode(200)
  @Can('cases:void')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: MoveDto,
  ): Promise<CaseView> {
    return this.moves.voidOne(actor, id, version, input);
  }

  @Post('progress')
  @HttpCode(200)
  @Can('cases:progress')
  async progress(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: ProgressDto,
  ): Promise<CaseView> {
    await this.notes.note(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('ask-extension')
  @HttpCode(200)
  @Can('cases:ask-extension')
  async askExtension(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: ExtensionDto,
  ): Promise<CaseView> {
    await this.extensions.ask(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('extend')
  @HttpCode(200)
  @Can('cases:extend')
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: DecisionDto,
  ): Promise<CaseView> {
    await this.extensions.decide(actor, id, version, input);
    return this.register.one(actor, id);
  }
}
