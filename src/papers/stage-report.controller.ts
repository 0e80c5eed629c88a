import { Body, Controller, Get, Put, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { contentDisposition } from '../kernel/content-disposition.js';
import { StageCampaignDto, StageReportDto, StageTextsDto } from './stage-report.dto.js';
import type { StageReportView, StageTextsView } from './stage-report.js';
import { StageReportService } from './stage-report.service.js';
import { StageTextService } from './stage-text.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `/api/papers`: the stage report, and the texts that are kept for it. */
@Controller('papers')
export class StageReportController {
  constructor(
    private readonly reports: StageReportService,
    private readonly texts: StageTextService,
  ) {}

  /** The report as it would leave now; every figure says where it comes from. */
  @Get('stage-report')
  @Can('papers:read')
  view(@CurrentActor() actor: Actor, @Query() wish: StageReportDto): Promise<StageReportView> {
    return this.reports.view(actor, wish);
  }

  /** The report as a Word document. */
  @Get('stage-report.docx')
  @Can('papers:read')
  async docx(@CurrentActor() actor: Actor, @Query() wish: StageReportDto): Promise<StreamableFile> {
    const { content, fileName } = await this.reports.write(actor, wish);
    return new StreamableFile(content, {
      type: DOCX,
      disposition: contentDisposition('stage-report.docx', fileName),
      length: content.length,
    });
  }

  /** The texts that are kept for the next report. */
  @Get('stage-report/texts')
  @Can('papers:read')
  kept(@CurrentActor() actor: Actor, @Query() { campaign }: StageCampaignDto): Promise<StageTextsView> {
    return this.texts.texts(actor, campaign);
  }

  /** Keeps texts for this and the next report. */
  @Put('stage-report/texts')
  @Can('papers:write')
  keep(
    @CurrentActor() actor: Actor,
    @Query() { campaign }: StageCampaignDto,
    @Body() { version, ...texts }: StageTextsDto,
  ): Promise<StageTextsView> {
    return this.texts.keep(actor, campaign, version, texts);
  }
}
