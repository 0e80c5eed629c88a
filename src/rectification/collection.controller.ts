import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { CollectionChangeDto, CollectionDto, CollectionStateDto, OfCampaignDto } from './collection.dto.js';
import { CollectionService } from './collection.service.js';
import { CollectionStateService } from './collection-state.service.js';
import type { CollectionDetailView, CollectionView } from './collection.js';

/** Routes of what villages are asked for. */
@Controller('collections')
export class CollectionController {
  constructor(
    private readonly collections: CollectionService,
    private readonly states: CollectionStateService,
  ) {}

  @Get()
  @Can('collections:read')
  list(@CurrentActor() actor: Actor, @Query() { campaign }: OfCampaignDto): Promise<CollectionView[]> {
    return this.collections.list(actor, campaign);
  }

  @Get(':id')
  @Can('collections:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CollectionDetailView> {
    return this.collections.one(actor, id);
  }

  @Post()
  @Can('collections:write')
  ask(
    @CurrentActor() actor: Actor,
    @Body() { campaignCode, ...input }: CollectionDto,
  ): Promise<CollectionDetailView> {
    return this.collections.ask(actor, campaignCode, input);
  }

  @Patch(':id')
  @Can('collections:write')
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...change }: CollectionChangeDto,
  ): Promise<CollectionDetailView> {
    return this.collections.change(actor, id, version, change);
  }

  @Post(':id/villages/:villageId')
  @HttpCode(200)
  @Can('collections:report')
  async set(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('villageId') villageId: string,
    @Body() { version, ...input }: CollectionStateDto,
  ): Promise<CollectionDetailView> {
    await this.states.set(actor, id, villageId, version, input);
    return this.collections.one(actor, id);
  }
}
