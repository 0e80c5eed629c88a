import { Readable } from 'node:stream';
import { Controller, Delete, Get, Put, Query, Req, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { contentDisposition } from '../kernel/content-disposition.js';
import { invalid } from '../kernel/errors.js';
import {
  StageCampaignDto,
  StageTemplateFileDto,
  StageTemplateUploadDto,
  StageTemplateVersionDto,
} from './stage-report.dto.js';
import { StageTemplateService } from './stage-template.service.js';
import type { StageTemplateView } from './stage-template.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `/api/papers/stage-report/template`: the document that stage reports are made from, which an office may change. */
@Controller('papers/stage-report')
export class StageTemplateController {
  constructor(private readonly templates: StageTemplateService) {}

  /** Which template is in use. */
  @Get('template')
  @Can('papers:read')
  view(@CurrentActor() actor: Actor, @Query() { campaign }: StageCampaignDto): Promise<StageTemplateView> {
    return this.templates.view(actor, campaign);
  }

  /** The template as a Word document. */
  @Get('template.docx')
  @Can('papers:read')
  async file(
    @CurrentActor() actor: Actor,
    @Query() { campaign, builtIn }: StageTemplateFileDto,
  ): Promise<StreamableFile> {
    const { file, fileName } = await this.templates.template(actor, campaign, builtIn === 'true');
    return new StreamableFile(file, {
      type: DOCX,
      disposition: contentDisposition('stage-template.docx', fileName ?? '阶段汇报模板.docx'),
      length: file.length,
    });
  }

  /** Takes a changed template in as the request's body. */
  @Put('template')
  @Can('papers:write')
  keep(
    @CurrentActor() actor: Actor,
    @Query() { campaign, version, name = '' }: StageTemplateUploadDto,
    @Req() { body }: { readonly body: unknown },
  ): Promise<StageTemplateView> {
    if (!(body instanceof Readable)) throw invalid('form.no-file', {}, '请把文件内容作为请求正文发送');
    return this.templates.keep(actor, campaign, version, name, body);
  }

  /** Goes back to the template that the program brings. */
  @Delete('template')
  @Can('papers:write')
  putBack(
    @CurrentActor() actor: Actor,
    @Query() { campaign, version }: StageTemplateVersionDto,
  ): Promise<StageTemplateView> {
    return this.templates.putBack(actor, campaign, version);
  }
}
