import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { missing } from '../kernel/errors.js';
import { download, type ReplyOnWire } from './export-download.js';
import { TemplateDto } from './template.dto.js';
import { IMPORT_KINDS } from './import.js';
import { TemplateService } from './template.service.js';

/** `/api/templates`: empty workbooks to fill in and import. */
@Controller('templates')
export class TemplateController {
  constructor(private readonly templates: TemplateService) {}

  /** The template of a kind, with the lists of a campaign to choose from. */
  @Get(':file')
  @Can('exports:run')
  async template(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query() { campaign, opening }: TemplateDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const kind = IMPORT_KINDS.find((known) => file === `${known}.xlsx`);
    if (kind === undefined) {
      throw missing('template.kind-unknown', { file, known: IMPORT_KINDS }, '没有这种导入模板');
    }
    const wish = { kind, campaignCode: campaign, opening: opening === true && kind === 'cases' };
    return download(reply, {
      plainName: `${kind}-template.xlsx`,
      fullName: await this.templates.fileName(actor, wish),
      folder: await this.templates.makeFolder(),
      write: (path, signal) => this.templates.templateTo(actor, wish, path, signal),
    });
  }
}
