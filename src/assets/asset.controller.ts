import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { asked, RegisterVoidShape } from '../registers/register-shapes.js';
import { AssetDisposalService } from './asset-disposal.service.js';
import { AssetDto, AssetEditDto, AssetListDto, DisposalListDto } from './asset.dto.js';
import type { AssetDisposalPage, AssetPage, AssetView } from './asset.js';
import { AssetService } from './asset.service.js';

/** `/api/assets`. */
@Controller('assets')
export class AssetController {
  constructor(
    private readonly assets: AssetService,
    private readonly disposals: AssetDisposalService,
  ) {}

  @Get()
  @Can('assets:read')
  list(@CurrentActor() actor: Actor, @Query() query: AssetListDto): Promise<AssetPage> {
    return this.assets.list(actor, asked(query));
  }

  @Post()
  @Can('assets:write')
  record(@CurrentActor() actor: Actor, @Body() { villageId, ...input }: AssetDto): Promise<AssetView> {
    return this.assets.record(actor, villageId, input);
  }

  @Get('disposals')
  @Can('assets:read')
  disposed(@CurrentActor() actor: Actor, @Query() query: DisposalListDto): Promise<AssetDisposalPage> {
    return this.disposals.page(actor, asked(query));
  }

  @Get(':id')
  @Can('assets:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssetView> {
    return this.assets.find(actor, id);
  }

  @Patch(':id')
  @Can('assets:write')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: AssetEditDto,
  ): Promise<AssetView> {
    return this.assets.correct(actor, id, version, input);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('assets:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: RegisterVoidShape,
  ): Promise<AssetView> {
    return this.assets.voidOne(actor, id, version, reason);
  }

  @Get(':id/history')
  @Can('assets:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.assets.entries(actor, id);
  }
}
