import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { invalid, missing } from '../kernel/errors.js';
import type { Page } from '../kernel/paging.js';
import { BULK_DEEDS, type BulkDeed, type BulkPreview, type BulkStarted } from './bulk.js';
import type { BatchRowView, BatchView } from './bulk-batch.js';
import { BulkBack } from './bulk-back.service.js';
import { BulkBatches } from './bulk-batches.service.js';
import type { BulkAsk } from './bulk-deeds.service.js';
import { BatchBackDto, BulkDto, CampaignPageDto, type BulkInputDto } from './bulk.dto.js';
import { BulkService, type BulkOne } from './bulk.service.js';

const SIZE_DEFAULT = 50;

/** Routes of what is done on many cases at once. Who may do what is for each deed to say, as on one case. */
@Controller()
export class BulkController {
  constructor(
    private readonly bulk: BulkService,
    private readonly batches: BulkBatches,
    private readonly back: BulkBack,
  ) {}

  @Post('cases/bulk/:deed/preview')
  @HttpCode(200)
  @Can('cases:read')
  preview(
    @CurrentActor() actor: Actor,
    @Param('deed') name: string,
    @Body() body: BulkDto,
  ): Promise<BulkPreview> {
    return this.bulk.preview(actor, onesOf(deedOf(name), body));
  }

  @Post('cases/bulk/:deed')
  @HttpCode(202)
  @Can('cases:read')
  start(
    @CurrentActor() actor: Actor,
    @Param('deed') name: string,
    @Body() body: BulkDto,
  ): Promise<BulkStarted> {
    const deed = deedOf(name);
    return this.bulk.start(actor, deed, onesOf(deed, body));
  }

  @Get('bulk-batches')
  @Can('cases:read')
  list(@CurrentActor() actor: Actor, @Query() query: CampaignPageDto): Promise<Page<BatchRowView>> {
    return this.batches.page(actor, query.campaign, {
      page: query.page ?? 1,
      size: query.size ?? SIZE_DEFAULT,
    });
  }

  @Get('bulk-batches/:id')
  @Can('cases:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BatchView> {
    return this.batches.one(actor, id);
  }

  @Post('bulk-batches/:id/take-back')
  @HttpCode(202)
  @Can('cases:read')
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: BatchBackDto,
  ): Promise<BulkStarted> {
    return this.back.start(actor, id, reason);
  }
}

function deedOf(name: string): BulkDeed {
  const deed = BULK_DEEDS.find((one) => one === name);
  if (deed === undefined) throw missing('bulk.unknown', { deed: name }, '没有这种批量办理');
  return deed;
}

const onesOf = (deed: BulkDeed, { cases, input }: BulkDto): BulkOne[] =>
  cases.map(({ id, version, input: own = {} }) => ({
    id,
    ...(version === undefined ? {} : { version }),
    ask: askOf(deed, { ...input, ...own }),
  }));

/** What is said, as the deed reads it; invalid `bulk.input-missing` where what it needs was not said. */
function askOf(deed: BulkDeed, input: BulkInputDto): BulkAsk {
  const { text, providedBy = null, toDueDay, granted, note = null, attachmentIds, ...said } = input;
  const { place = null, takenDay = null, ...move } = said;
  const day = said.day === undefined ? {} : { day: said.day };
  const lacking = (field: string) => invalid('bulk.input-missing', { field }, '填写不完整');
  switch (deed) {
    case 'progress':
      if (text === undefined) throw lacking('text');
      return { deed, input: { ...day, text, providedBy } };
    case 'evidence':
      if (attachmentIds === undefined || attachmentIds.length === 0) throw lacking('attachmentIds');
      return {
        deed,
        input: attachmentIds.map((attachmentId) => ({ attachmentId, place, takenDay, note })),
      };
    case 'ask-extension':
      if (toDueDay === undefined) throw lacking('toDueDay');
      return { deed, input: { ...day, toDueDay, reason: said.reason ?? '' } };
    case 'extend':
      if (granted === undefined) throw lacking('granted');
      return { deed, input: { ...day, granted, note } };
    default:
      return { deed, input: move };
  }
}
