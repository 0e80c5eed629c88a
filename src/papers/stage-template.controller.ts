import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { contentDisposition } from '../kernel/content-disposition.js';
import { invalid } from '../kernel/errors.js';
import {
  StageCampaignDto,
  StageTemplateAgainDto,
  StageTemplateFileDto,
  StageTemplateUploadDto,
  StageTemplateVersionDto,
} from './stage-report.dto.js';
import { StageTemplateService } from './stage-template.service.js';
import type { StageTemplateVersion, StageTemplateView } from './stage-template.js';

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

  /** Every version that was ever in use. */
  @Get('template/versions')
  @Can('papers:read')
  versions(
    @CurrentActor() actor: Actor,
    @Query() { campaign }: StageCampaignDto,
  ): Promise<StageTemplateVersion[]> {
    return this.templates.versions(actor, campaign);
  }

  /** Uses an older version again. */
  @Post('template/again')
  @HttpCode(200)
  @Can('papers:write')
  useAgain(
    @CurrentActor() actor: Actor,
    @Body() { campaign, version, older }: StageTemplateAgainDto,
  ): Promise<StageTemplateView> {
    return this.templates.useAgain(actor, campaign, version, older);
  }

  /** The template as a Word document. */
  @Get('template.docx')
  @Can('papers:read')
  async file(
    @CurrentActor() actor: Actor,
    @Query() { campaign, builtIn, of }: StageTemplateFileDto,
  ): Promise<StreamableFile> {
    const { file, fileName } = await this.templates.template(
      actor,
      campaign,
      builtIn === 'true' ? 'built-in' : (of ?? 'in-use'),
    );
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
