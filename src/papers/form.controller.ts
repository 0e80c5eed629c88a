import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
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
import { FormFillService } from './form-fill.service.js';
import type { FormFillView, FormMatchView } from './form-fill.js';
import { FormMatching } from './form-matching.service.js';
import { FormShelf } from './form-shelf.service.js';
import { FormWorkbooks } from './form-workbook.service.js';
import {
  FormChangeDto,
  FormFillDto,
  FormFilledDto,
  FormInputDto,
  FormMatchDto,
  FormRetireDto,
  FormUploadDto,
} from './form.dto.js';
import { FormService } from './form.service.js';
import type { FormRowView, FormView, FormWorkbookView } from './form.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/api/papers/forms`: empty workbooks of other offices, what goes where in them, and filling them. */
@Controller('papers/forms')
export class FormController {
  constructor(
    private readonly shelf: FormShelf,
    private readonly forms: FormService,
    private readonly workbooks: FormWorkbooks,
    private readonly matching: FormMatching,
    private readonly fills: FormFillService,
  ) {}

  /** The forms, those in use first. */
  @Get()
  @Can('papers:read')
  async list(@CurrentActor() actor: Actor): Promise<{ rows: FormRowView[]; total: number }> {
    const rows = await this.shelf.list(actor);
    return { rows, total: rows.length };
  }

  /** Takes an empty workbook in as the request's body, and shows it. */
  @Post('workbooks')
  @Can('papers:write')
  receive(
    @CurrentActor() actor: Actor,
    @Query() { name = '' }: FormUploadDto,
    @Req() { body }: { readonly body: unknown },
  ): Promise<FormWorkbookView> {
    if (!(body instanceof Readable)) throw invalid('form.no-file', {}, '请把文件内容作为请求正文发送');
    return this.workbooks.receive(actor, name, body);
  }

  /** Shows a workbook that came in. */
  @Get('workbooks/:id')
  @Can('papers:write')
  workbook(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FormWorkbookView> {
    return this.workbooks.one(actor, id);
  }

  /** What a mapping finds on a workbook, and what must not be filled; nothing is kept. */
  @Post('match')
  @HttpCode(200)
  @Can('papers:write')
  async match(
    @CurrentActor() actor: Actor,
    @Body() { campaign, workbookId, mapping }: FormMatchDto,
  ): Promise<FormMatchView> {
    const { sheets } = await this.workbooks.one(actor, workbookId);
    return this.matching.match(actor, campaign, sheets, mapping);
  }

  /** Keeps a form. */
  @Post()
  @Can('papers:write')
  create(@CurrentActor() actor: Actor, @Body() input: FormInputDto): Promise<FormView> {
    return this.forms.create(actor, input);
  }

  /** A form with its file as it is shown, and what goes where. */
  @Get(':id')
  @Can('papers:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FormView> {
    return this.shelf.one(actor, id);
  }

  /** Keeps a form in place of the one of a version. */
  @Put(':id')
  @Can('papers:write')
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: FormChangeDto,
  ): Promise<FormView> {
    return this.forms.change(actor, id, version, input);
  }

  /** Takes a form out of use, or back into it. */
  @Put(':id/retired')
  @Can('papers:write')
  retire(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, retired }: FormRetireDto,
  ): Promise<FormView> {
    return this.forms.retire(actor, id, version, retired);
  }

  /** The form as it would be filled now, and what did not match. */
  @Get(':id/fill')
  @Can('papers:read')
  async fill(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() question: FormFillDto,
  ): Promise<FormFillView> {
    return this.fills.view(actor, await this.shelf.one(actor, id), question);
  }

  /** The filled form. */
  @Get(':id/filled.xlsx')
  @Can('papers:read')
  async filled(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { purpose, ...question }: FormFilledDto,
  ): Promise<StreamableFile> {
    const form = await this.shelf.one(actor, id);
    const { content, fileName } = await this.fills.write(actor, form, question, purpose);
    return new StreamableFile(content, {
      type: XLSX,
      disposition: contentDisposition('form.xlsx', fileName),
      length: content.length,
    });
  }
}
