import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { UrgingIssueService } from './urging-issue.service.js';
import {
  UrgingIssueDto,
  UrgingListDto,
  UrgingReplyDto,
  UrgingsOfCampaignDto,
  UrgingWithdrawDto,
} from './urging.dto.js';
import { UrgingService } from './urging.service.js';
import type { UrgingDetailView, UrgingIssued, UrgingPage, UrgingProposal } from './urging.js';

const PAGE_SIZE = 50;

/** `/api/urgings`: urging letters (督办单). */
@Controller('urgings')
export class UrgingController {
  constructor(
    private readonly urgings: UrgingService,
    private readonly issuing: UrgingIssueService,
  ) {}

  @Get()
  @Can('urgings:read')
  list(@CurrentActor() actor: Actor, @Query() query: UrgingListDto): Promise<UrgingPage> {
    const { campaign, page = 1, size = PAGE_SIZE, sentFrom, sentTo, issueId } = query;
    return this.urgings.page(actor, campaign, {
      ...{ page, size, sentFrom, sentTo, issueId },
      villageIds: query.villageId,
      categoryCodes: query.categoryCode,
      itemCodes: query.itemCode,
      standings: query.letterStanding,
    });
  }

  /** What is overdue, and the number that the next letter takes. */
  @Get('proposal')
  @Can('urgings:write')
  proposal(
    @CurrentActor() actor: Actor,
    @Query() { campaign }: UrgingsOfCampaignDto,
  ): Promise<UrgingProposal> {
    return this.issuing.proposal(actor, campaign);
  }

  @Post()
  @Can('urgings:write')
  issue(@CurrentActor() actor: Actor, @Body() input: UrgingIssueDto): Promise<UrgingIssued> {
    return this.issuing.issue(actor, input);
  }

  @Get(':id')
  @Can('urgings:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<UrgingDetailView> {
    return this.urgings.one(actor, id);
  }

  @Get(':id/history')
  @Can('urgings:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.urgings.entries(actor, id);
  }

  @Put(':id/reply')
  @Can('urgings:write')
  reply(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: UrgingReplyDto,
  ): Promise<UrgingDetailView> {
    return this.urgings.reply(actor, id, version, input);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('urgings:write')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: UrgingWithdrawDto,
  ): Promise<UrgingDetailView> {
    return this.urgings.withdraw(actor, id, version, reason);
  }
}
