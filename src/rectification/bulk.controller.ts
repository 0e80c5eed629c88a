import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { invalid, missing } from '../kernel/errors.js';
import { BULK_DEEDS, type BulkDeed, type BulkView } from './bulk.js';
import { BulkDto, VoucherDto, type BulkInputDto } from './bulk.dto.js';
import { BulkService, type BulkAsk } from './bulk.service.js';
import { VoucherService } from './voucher.service.js';
import type { VoucherView } from './voucher.js';

/** Routes of what is done on many cases at once. */
@Controller()
export class BulkController {
  constructor(
    private readonly bulk: BulkService,
    private readonly vouchers: VoucherService,
  ) {}

  /** Who may do what is for each deed to say, as on one case. */
  @Post('cases/bulk/:deed')
  @HttpCode(200)
  @Can('cases:read')
  run(@CurrentActor() actor: Actor, @Param('deed') name: string, @Body() body: BulkDto): Promise<BulkView> {
    const deed = BULK_DEEDS.find((one) => one === name);
    if (deed === undefined) throw missing('bulk.unknown', { deed: name }, '没有这种批量办理');
    return this.bulk.run(actor, askOf(deed, body.input), body.ids, body.dryRun === true);
  }

  @Post('settlement-vouchers')
  @HttpCode(200)
  @Can('cases:write')
  voucher(@CurrentActor() actor: Actor, @Body() { dryRun, ...input }: VoucherDto): Promise<VoucherView> {
    return dryRun === true ? this.vouchers.preview(actor, input) : this.vouchers.book(actor, input);
  }
}

/** What is said, as the deed reads it; invalid `bulk.input-missing` where what it needs was not said. */
function askOf(deed: BulkDeed, input: BulkInputDto): BulkAsk {
  const { text, providedBy = null, toDueDay, granted, note = null, ...said } = input;
  const day = said.day === undefined ? {} : { day: said.day };
  const lacking = (field: string) => invalid('bulk.input-missing', { field }, '填写不完整');
  switch (deed) {
    case 'progress':
      if (text === undefined) throw lacking('text');
      return { deed, input: { ...day, text, providedBy } };
    case 'ask-extension':
      if (toDueDay === undefined) throw lacking('toDueDay');
      return { deed, input: { ...day, toDueDay, reason: said.reason ?? '' } };
    case 'extend':
      if (granted === undefined) throw lacking('granted');
      return { deed, input: { ...day, granted, note } };
    default:
      return { deed, input: said };
  }
}
