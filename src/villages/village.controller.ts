import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { Page } from '../kernel/paging.js';
import { sortOf, VillageChangeDto, VillageInputDto, VillageListDto } from './village.dto.js';
import { VillageService } from './village.service.js';
import type { VillageDetailView, VillageView } from './village.js';

/** Routes of the villages. */
@Controller('villages')
export class VillageController {
  constructor(private readonly villages: VillageService) {}

  @Get()
  @Can('villages:read')
  list(@CurrentActor() actor: Actor, @Query() query: VillageListDto): Promise<Page<VillageView>> {
    const { q, page, size, sort } = query;
    return this.villages.page(actor, {
      q: q ?? null,
      page,
      size,
      ...sortOf(sort),
    });
  }

  @Get(':id')
  @Can('villages:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<VillageDetailView> {
    return this.villages.one(actor, id);
  }

  @Post()
  @Can('villages:write')
  register(@CurrentActor() actor: Actor, @Body() input: VillageInputDto): Promise<VillageDetailView> {
    return this.villages.register(actor, input);
  }

  @Patch(':id')
  @Can('villages:write')
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: VillageChangeDto,
  ): Promise<VillageDetailView> {
    const { version, ...input } = body;
    return this.villages.change(actor, id, version, input);
  }
}
