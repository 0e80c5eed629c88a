import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { AssetCountService } from './asset-count.service.js';
import { AssetDisposalService } from './asset-disposal.service.js';
import { CountDto, DisposalDto, PhotographsDto, WithdrawalDto } from './asset.dto.js';
import type { AssetCountView, AssetDisposalView } from './asset.js';

/** `/api/assets/:id/counts` with their photographs, and `/api/assets/:id/disposals`. */
@Controller('assets/:id')
export class AssetLineController {
  constructor(
    private readonly counts: AssetCountService,
    private readonly disposals: AssetDisposalService,
  ) {}

  @Get('counts')
  @Can('assets:read')
  counted(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssetCountView[]> {
    return this.counts.list(actor, id);
  }

  @Post('counts')
  @Can('assets:write')
  count(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CountDto,
  ): Promise<AssetCountView[]> {
    return this.counts.add(actor, id, body);
  }

  @Post('counts/:lineId/withdraw')
  @HttpCode(200)
  @Can('assets:write')
  withdrawCount(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() { reason }: WithdrawalDto,
  ): Promise<AssetCountView[]> {
    return this.counts.withdraw(actor, id, lineId, reason);
  }

  @Post('counts/:lineId/photographs')
  @Can('assets:write')
  photograph(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() { attachmentIds }: PhotographsDto,
  ): Promise<AssetCountView[]> {
    return this.counts.photograph(actor, id, lineId, attachmentIds);
  }

  @Post('photographs/:lineId/withdraw')
  @HttpCode(200)
  @Can('assets:write')
  withdrawPhotograph(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() { reason }: WithdrawalDto,
  ): Promise<AssetCountView[]> {
    return this.counts.withdrawPhotograph(actor, id, lineId, reason);
  }

  @Get('disposals')
  @Can('assets:read')
  disposed(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssetDisposalView[]> {
    return this.disposals.list(actor, id);
  }

  @Post('disposals')
  @Can('assets:write')
  dispose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DisposalDto,
  ): Promise<AssetDisposalView[]> {
    return this.disposals.add(actor, id, body);
  }

  @Post('disposals/:lineId/withdraw')
  @HttpCode(200)
  @Can('assets:write')
  withdrawDisposal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() { reason }: WithdrawalDto,
  ): Promise<AssetDisposalView[]> {
    return this.disposals.withdraw(actor, id, lineId, reason);
  }
}
