import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { Page } from '../kernel/paging.js';
import { StandListDto } from './opening.dto.js';
import type { OpeningView, StandView } from './opening.js';
import { OpeningService } from './opening.service.js';

const SIZE_DEFAULT = 50;

/** Routes of a campaign's opening (期初): what awaits, and its confirmation. */
@Controller('campaigns/:code/opening')
export class OpeningController {
  constructor(private readonly openings: OpeningService) {}

  @Get()
  @Can('imports:run')
  one(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<OpeningView> {
    return this.openings.one(actor, code);
  }

  @Get('stands')
  @Can('imports:run')
  stands(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() { outcome = 'awaiting', page = 1, size = SIZE_DEFAULT }: StandListDto,
  ): Promise<Page<StandView>> {
    return this.openings.stands(actor, code, outcome, { page, size });
  }

  @Post('confirm')
  @HttpCode(202)
  @Can('opening:confirm')
  async confirm(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<{ readonly id: string }> {
    const { id } = await this.openings.confirm(actor, code);
    return { id };
  }
}
