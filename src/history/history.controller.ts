import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { invalid } from '../kernel/errors.js';
import { EntriesDto, HistoryExportDto, VerifyDto } from './history.dto.js';
import { HistoryExportService } from './history-export.service.js';
import { HistoryPageService, type HeadView } from './history-page.service.js';
import type { HistoryEntryView } from './history.js';
import { VerificationService } from './verification.service.js';
import type { PaperVerification, Verification } from './verification.js';

/** The verifier as it stands in the sources: it runs as it is, from there and from the compiled program alike. */
const VERIFIER = fileURLToPath(new URL('../../src/history/verify-history.mjs', import.meta.url));
const SIZE_DEFAULT = 50;

/** `/api/history`: whether the chains hold, what they tell, and what is needed to verify them elsewhere. */
@Controller('history')
export class HistoryController {
  constructor(
    private readonly verification: VerificationService,
    private readonly exports: HistoryExportService,
    private readonly pages: HistoryPageService,
  ) {}

  /** Walks the chains and holds typed heads against them. */
  @Get('verify')
  @Can('history:verify')
  verify(@CurrentActor() actor: Actor, @Query() query: VerifyDto): Promise<Verification> {
    return this.verification.verify(actor, query.head ?? []);
  }

  /** Reads the heads from a paper's file, which is the body. */
  @Post('check-paper')
  @HttpCode(200)
  @Can('history:verify')
  async checkPaper(
    @CurrentActor() actor: Actor,
    @Req() request: { readonly body: unknown },
  ): Promise<PaperVerification> {
    const { body } = request;
    if (!(body instanceof Readable)) throw invalid('history.no-file', {}, '请把文件内容作为请求正文发送');
    return this.verification.checkPaper(actor, body);
  }

  /** Where the chains stand. */
  @Get('heads')
  @Can('history:verify')
  heads(@CurrentActor() actor: Actor): Promise<HeadView[]> {
    return this.pages.heads(actor);
  }

  /** What a chain tells, the newest first. */
  @Get('entries')
  @Can('history:read')
  entries(@CurrentActor() actor: Actor, @Query() query: EntriesDto): Promise<HistoryEntryView[]> {
    const { chain, subjectId = null, before = null, size = SIZE_DEFAULT } = query;
    return this.pages.entries(actor, { chain, subjectId, before, size });
  }

  /** A whole chain to take away, without personal values. */
  @Get('export')
  @Can('history:export')
  async export(@CurrentActor() actor: Actor, @Query() query: HistoryExportDto): Promise<StreamableFile> {
    const { name, content } = await this.exports.file(actor, query.chain, query.purpose);
    return new StreamableFile(content, {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** The program that verifies such a file without the ledger. */
  @Get('verify-history.mjs')
  @Can('history:verify')
  verifier(): StreamableFile {
    return new StreamableFile(createReadStream(VERIFIER), {
      type: 'text/javascript; charset=utf-8',
      disposition: 'attachment; filename="verify-history.mjs"',
    });
  }
}
