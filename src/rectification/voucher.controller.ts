import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { Page } from '../kernel/paging.js';
import { CampaignPageDto } from './bulk.dto.js';
import { BookedVouchers } from './voucher-back.service.js';
import { VoucherBackDto, VoucherDto } from './voucher.dto.js';
import { VoucherService } from './voucher.service.js';
import type { BookedVoucherRow, BookedVoucherView, VoucherView } from './voucher.js';

const SIZE_DEFAULT = 50;

/** Routes of vouchers of many lines. */
@Controller('settlement-vouchers')
export class VoucherController {
  constructor(
    private readonly vouchers: VoucherService,
    private readonly booked: BookedVouchers,
  ) {}

  @Post()
  @HttpCode(200)
  @Can('cases:write')
  book(@CurrentActor() actor: Actor, @Body() { dryRun, ...input }: VoucherDto): Promise<VoucherView> {
    return dryRun === true ? this.vouchers.preview(actor, input) : this.vouchers.book(actor, input);
  }

  @Get()
  @Can('cases:read')
  list(@CurrentActor() actor: Actor, @Query() query: CampaignPageDto): Promise<Page<BookedVoucherRow>> {
    return this.booked.page(actor, query.campaign, {
      page: query.page ?? 1,
      size: query.size ?? SIZE_DEFAULT,
    });
  }

  @Get(':id')
  @Can('cases:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BookedVoucherView> {
    return this.booked.one(actor, id);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Can('cases:write')
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: VoucherBackDto,
  ): Promise<BookedVoucherView> {
    return this.booked.takeBack(actor, id, input);
  }
}
