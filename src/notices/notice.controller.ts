import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { NoticeAnswers } from './notice-answer.service.js';
import { NoticePosting } from './notice-posting.service.js';
import { NoticeReading } from './notice-reading.service.js';
import {
  NoticeAnswerDto,
  NoticeCandidatesDto,
  NoticeListDto,
  NoticeMeetingDto,
  NoticeObjectionDto,
  NoticePhotosDto,
  NoticePostingDto,
  NoticePrepareDto,
  NoticeReasonDto,
  NoticeRefreshDto,
  NoticeVoidDto,
} from './notice.dto.js';
import type { NoticeCandidate, NoticeDetailView, NoticePage } from './notice.js';
import { NoticeService } from './notice.service.js';

const PAGE_SIZE = 50;

/** `/api/notices`: each write answers the notice as it is then. */
@Controller('notices')
export class NoticeController {
  constructor(
    private readonly reading: NoticeReading,
    private readonly notices: NoticeService,
    private readonly posting: NoticePosting,
    private readonly answers: NoticeAnswers,
  ) {}

  @Get()
  @Can('notices:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { campaign, page = 1, size = PAGE_SIZE, ...question }: NoticeListDto,
  ): Promise<NoticePage> {
    return this.reading.list(actor, campaign, { page, size, ...question });
  }

  @Get('candidates')
  @Can('notices:write')
  candidates(
    @CurrentActor() actor: Actor,
    @Query() { campaign, kind }: NoticeCandidatesDto,
  ): Promise<NoticeCandidate[]> {
    return this.notices.candidates(actor, campaign, kind);
  }

  /** Answers the ids of the notices that were made, in printing order. */
  @Post()
  @Can('notices:write')
  async prepare(
    @CurrentActor() actor: Actor,
    @Body() { campaign, ...input }: NoticePrepareDto,
  ): Promise<{ readonly ids: readonly string[] }> {
    return { ids: await this.notices.prepare(actor, campaign, input) };
  }

  @Get(':id')
  @Can('notices:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<NoticeDetailView> {
    return this.reading.one(actor, id);
  }

  @Get(':id/history')
  @Can('notices:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.reading.entries(actor, id);
  }

  @Post(':id/refresh')
  @HttpCode(200)
  @Can('notices:write')
  async refresh(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...days }: NoticeRefreshDto,
  ): Promise<NoticeDetailView> {
    await this.notices.refresh(actor, id, version, days);
    return this.reading.one(actor, id);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('notices:write')
  async voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: NoticeVoidDto,
  ): Promise<NoticeDetailView> {
    await this.notices.voidOne(actor, id, version, reason);
    return this.reading.one(actor, id);
  }

  @Post(':id/post')
  @HttpCode(200)
  @Can('notices:write')
  async post(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: NoticePostingDto,
  ): Promise<NoticeDetailView> {
    await this.posting.post(actor, id, version, input);
    return this.reading.one(actor, id);
  }

  @Post(':id/photos')
  @HttpCode(200)
  @Can('notices:write')
  async addPhotos(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { photos }: NoticePhotosDto,
  ): Promise<NoticeDetailView> {
    await this.posting.addPhotos(actor, id, photos);
    return this.reading.one(actor, id);
  }

  @Post(':id/photos/:photoId/strike')
  @HttpCode(200)
  @Can('notices:write')
  async strikePhoto(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('photoId') photoId: string,
    @Body() { reason }: NoticeReasonDto,
  ): Promise<NoticeDetailView> {
    await this.posting.strike(actor, id, photoId, reason);
    return this.reading.one(actor, id);
  }

  @Post(':id/objections')
  @HttpCode(200)
  @Can('notices:write')
  async object(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: NoticeObjectionDto,
  ): Promise<NoticeDetailView> {
    await this.answers.object(actor, id, input);
    return this.reading.one(actor, id);
  }

  @Post(':id/objections/:objectionId/answer')
  @HttpCode(200)
  @Can('notices:write')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('objectionId') objectionId: string,
    @Body() { version, ...input }: NoticeAnswerDto,
  ): Promise<NoticeDetailView> {
    await this.answers.answer(actor, id, objectionId, version, input);
    return this.reading.one(actor, id);
  }

  @Post(':id/meetings')
  @HttpCode(200)
  @Can('notices:write')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: NoticeMeetingDto,
  ): Promise<NoticeDetailView> {
    await this.answers.confirm(actor, id, version, input);
    return this.reading.one(actor, id);
  }

  @Post(':id/meetings/:meetingId/strike')
  @HttpCode(200)
  @Can('notices:write')
  async strikeMeeting(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
    @Body() { version, reason }: NoticeVoidDto,
  ): Promise<NoticeDetailView> {
    await this.answers.strike(actor, id, meetingId, version, reason);
    return this.reading.one(actor, id);
  }
}
