import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { JobView } from '../jobs/job.js';
import { invalid, missing } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Page } from '../kernel/paging.js';
import { FaultWorkbookService } from './fault-workbook.service.js';
import {
  ImportAnswersDto,
  ImportApplyDto,
  ImportListDto,
  ImportMappingsDto,
  ImportStartDto,
} from './import.dto.js';
import { IMPORT_KINDS, type ImportKind } from './import.js';
import { ImportFiles } from './import-files.js';
import { ImportRecords } from './import-records.js';
import { refuseOtherOpening } from './import-planning.js';
import type { ImportReport, ImportRowView } from './import-report.js';
import { ImportService } from './import.service.js';

/** What an import answers at once: where its report will be, and the job to watch. */
interface Started {
  readonly id: string;
  readonly jobId: string;
}

const SIZE_DEFAULT = 50;
const started = (importId: string, job: JobView): Started => ({ id: importId, jobId: job.id });

function kindOf(text: string): ImportKind {
  const kind = IMPORT_KINDS.find((known) => known === text);
  if (kind === undefined)
    throw missing('import.kind-unknown', { kind: text, known: IMPORT_KINDS }, '没有这种导入');
  return kind;
}

/** Routes of imports: a file comes in, is looked at, carried out, and taken back. */
@Controller('imports')
export class ImportController {
  constructor(
    private readonly imports: ImportService,
    private readonly records: ImportRecords,
    private readonly files: ImportFiles,
    private readonly faults: FaultWorkbookService,
  ) {}

  @Post(':kind')
  @HttpCode(202)
  @Can('imports:run')
  async start(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Query() query: ImportStartDto,
    @Req() request: { readonly body: unknown },
  ): Promise<Started> {
    const { body } = request;
    if (!(body instanceof Readable)) throw invalid('import.no-file', {}, '请把文件内容作为请求正文发送');
    const importId = newId();
    const order = {
      importId,
      kind: kindOf(kind),
      campaignCode: query.campaign,
      file: query.name ?? '粘贴的内容',
      dryRun: query.dryRun ?? false,
      takeGood: query.takeGood ?? false,
      opening: query.opening ?? false,
    };
    this.records.mustBeAllowed(actor, order.kind);
    refuseOtherOpening(order);
    await this.records.campaign(actor, query.campaign);
    await this.files.receive(importId, body);
    return started(importId, this.imports.start(actor, order));
  }

  @Get()
  @Can('imports:run')
  list(@CurrentActor() actor: Actor, @Query() query: ImportListDto): Promise<Page<ImportRowView>> {
    return this.records.page(actor, query.campaign, {
      page: query.page ?? 1,
      size: query.size ?? SIZE_DEFAULT,
    });
  }

  @Get(':id')
  @Can('imports:run')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ImportReport> {
    return this.records.report(actor, id);
  }

  @Post(':id/apply')
  @HttpCode(202)
  @Can('imports:run')
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ImportApplyDto,
  ): Promise<Started> {
    return started(id, await this.imports.apply(actor, id, body.takeGood ?? false));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Can('imports:run')
  undo(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ImportReport> {
    return this.imports.undo(actor, id);
  }

  @Post(':id/mappings')
  @HttpCode(202)
  @Can('imports:run')
  async map(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ImportMappingsDto,
  ): Promise<Started> {
    return started(id, await this.imports.map(actor, id, body.mappings));
  }

  @Post(':id/answers')
  @HttpCode(202)
  @Can('imports:run')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ImportAnswersDto,
  ): Promise<Started> {
    return started(id, await this.imports.answer(actor, id, body.answers));
  }

  @Get(':id/faults.xlsx')
  @Can('imports:run')
  async faultWorkbook(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { path, file } = await this.faults.write(actor, id);
    return new StreamableFile(createReadStream(path), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
    });
  }
}
