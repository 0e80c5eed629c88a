import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { BeginningDto } from './beginning.dto.js';
import { BeginAnewService } from './begin-anew.service.js';
import { LedgerService } from './ledger.service.js';
import type { BegunLedgerView, LedgerView, WritingView } from './ledger.js';

/** Routes of the ledger as a whole. */
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly anew: BeginAnewService,
  ) {}

  @Get()
  @Can('ledger:read')
  view(@CurrentActor() actor: Actor): Promise<LedgerView> {
    return this.ledger.view(actor);
  }

  @Get('writing')
  @Can('ledger:read')
  writing(): WritingView {
    return this.ledger.writing();
  }

  @Post('begin')
  @Can('ledger:begin')
  async begin(@CurrentActor() actor: Actor, @Body() input: BeginningDto): Promise<BegunLedgerView> {
    const passwordsFile = await this.anew.begin(actor, input);
    return { ...(await this.ledger.view(actor)), passwordsFile };
  }
}
