import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { invalid } from '../kernel/errors.js';
import type { Page } from '../kernel/paging.js';
import { download, type ReplyOnWire } from './export-download.js';
import { ProposalService } from './proposal.service.js';
import { TaskSheetBook } from './task-sheet-book.js';
import {
  AcceptDto,
  HandInDto,
  ProposalsDto,
  RefuseDto,
  SheetsOfCampaignDto,
  TaskSheetsDto,
} from './task-sheet.dto.js';
import { TaskSheetHandInService } from './task-sheet-hand-in.service.js';
import { TaskSheetService } from './task-sheet.service.js';
import type { HandedInView, ProposalView, TaskSheetView } from './task-sheet.js';

const SIZE_DEFAULT = 50;
const ZIP = 'application/zip';

/** Routes of the sheets that villages get, and of what they hand in. */
@Controller('task-sheets')
export class TaskSheetController {
  constructor(
    private readonly sheets: TaskSheetService,
    private readonly handIns: TaskSheetHandInService,
    private readonly book: TaskSheetBook,
    private readonly proposals: ProposalService,
  ) {}

  @Get()
  @Can('task-sheets:read')
  all(@CurrentActor() actor: Actor, @Query() query: TaskSheetsDto): Promise<TaskSheetView[]> {
    return this.sheets.sheets(actor, wishOf(query));
  }

  /** One workbook with a sheet for each village. */
  @Get('sheets.xlsx')
  @Can('task-sheets:read')
  workbook(
    @CurrentActor() actor: Actor,
    @Query() query: TaskSheetsDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    return this.answer(actor, query, reply, false);
  }

  /** A workbook for each village, packed together. */
  @Get('sheets.zip')
  @Can('task-sheets:read')
  zip(
    @CurrentActor() actor: Actor,
    @Query() query: TaskSheetsDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    return this.answer(actor, query, reply, true);
  }

  @Get('handed-in')
  @Can('task-sheets:read')
  list(@CurrentActor() actor: Actor, @Query() { campaign }: SheetsOfCampaignDto): Promise<HandedInView[]> {
    return this.book.list(actor, campaign);
  }

  @Post('handed-in')
  @Can('task-sheets:hand-in')
  handIn(
    @CurrentActor() actor: Actor,
    @Query() { campaign: campaignCode, name: file, ...said }: HandInDto,
    @Req() request: { readonly body: unknown },
  ): Promise<HandedInView[]> {
    const { body } = request;
    if (!(body instanceof Readable)) throw invalid('task-sheet.no-file', {}, '请把文件内容作为请求正文发送');
    return this.handIns.handIn(actor, { campaignCode, file, ...said }, body);
  }

  @Get('proposals')
  @Can('task-sheets:read')
  page(@CurrentActor() actor: Actor, @Query() query: ProposalsDto): Promise<Page<ProposalView>> {
    const { campaign, state = 'waiting', villageId, page = 1, size = SIZE_DEFAULT } = query;
    return this.proposals.page(actor, campaign, { state, villageId, page, size });
  }

  @Post('proposals/:id/accept')
  @HttpCode(200)
  @Can('task-sheets:decide')
  accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: AcceptDto,
  ): Promise<ProposalView> {
    return this.proposals.accept(actor, id, version, input);
  }

  @Post('proposals/:id/refuse')
  @HttpCode(200)
  @Can('task-sheets:decide')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, note }: RefuseDto,
  ): Promise<ProposalView> {
    return this.proposals.refuse(actor, id, version, note);
  }

  private async answer(
    actor: Actor,
    query: TaskSheetsDto,
    reply: ReplyOnWire,
    zipped: boolean,
  ): Promise<StreamableFile> {
    const { purpose } = query;
    const wish = wishOf(query);
    const fullName = await this.sheets.fileName(actor, wish);
    return download(reply, {
      plainName: zipped ? 'task-sheets.zip' : 'task-sheets.xlsx',
      fullName: zipped ? fullName.replace(/\.xlsx$/, '.zip') : fullName,
      folder: await this.sheets.makeFolder(),
      ...(zipped ? { type: ZIP } : {}),
      write: (path, signal) => this.sheets.sheetsTo(actor, wish, path, { zipped, purpose, signal }),
    });
  }
}

const wishOf = ({ campaign: campaignCode, villages }: TaskSheetsDto) => ({
  campaignCode,
  villageIds: villages ?? null,
});
