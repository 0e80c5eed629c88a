import { Body, Controller, Get, Header, Param, Patch, Post, Put } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { CampaignChangeDto, CampaignInputDto, DeclarationDto, TaxonomyDto } from './campaign.dto.js';
import { CampaignOpeningService } from './campaign-opening.service.js';
import { CampaignService } from './campaign.service.js';
import { DeclarationService } from './declaration.service.js';
import { TaxonomyService } from './taxonomy.service.js';
import type { CampaignView, DeclarationView, TaxonomyView } from './campaign.js';

/** Routes of the campaigns, their items and their declarations. */
@Controller('campaigns')
export class CampaignController {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly opening: CampaignOpeningService,
    private readonly taxonomies: TaxonomyService,
    private readonly declarations: DeclarationService,
  ) {}

  @Get()
  @Can('campaigns:read')
  all(@CurrentActor() actor: Actor): Promise<CampaignView[]> {
    return this.campaigns.all(actor);
  }

  @Post()
  @Can('campaigns:write')
  open(@CurrentActor() actor: Actor, @Body() input: CampaignInputDto): Promise<CampaignView> {
    return this.opening.open(actor, input);
  }

  @Get(':code')
  @Can('campaigns:read')
  one(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<CampaignView> {
    return this.campaigns.one(actor, code);
  }

  @Patch(':code')
  @Can('campaigns:write')
  change(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: CampaignChangeDto,
  ): Promise<CampaignView> {
    const { version, ...change } = body;
    return this.campaigns.change(actor, code, version, change);
  }

  @Get(':code/taxonomy')
  @Can('campaigns:read')
  taxonomy(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<TaxonomyView> {
    return this.taxonomies.one(actor, code);
  }

  @Put(':code/taxonomy')
  @Can('campaigns:write')
  changeTaxonomy(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: TaxonomyDto,
  ): Promise<TaxonomyView> {
    return this.taxonomies.change(actor, code, body.version, body.items);
  }

  // Written out here, because an answer of null would leave as an empty body, which is no JSON.
  @Get(':code/declaration')
  @Header('content-type', 'application/json; charset=utf-8')
  @Can('campaigns:read')
  async declaration(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<string> {
    return JSON.stringify(await this.declarations.one(actor, code));
  }

  @Put(':code/declaration')
  @Can('campaigns:write')
  declare(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: DeclarationDto,
  ): Promise<DeclarationView> {
    return this.declarations.declare(actor, code, body);
  }
}
