import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { JobService } from '../jobs/job.service.js';
import type { JobView } from '../jobs/job.js';
import { contentDisposition } from '../kernel/content-disposition.js';
import type { ExplainedChanges } from './differences-task.js';
import { ReturnCheckService } from './return-check.service.js';
import { ReturnClosing } from './return-closing.service.js';
import { ReturnFiles } from './return-file.service.js';
import { ReturnCampaignDto, ReturnCheckDto, ReturnFileDto, ReturnInputDto } from './return.dto.js';
import { ReturnService, type ExplainedReturn } from './return.service.js';
import type { ReturnCheck, ReturnRowView } from './return.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/api/returns`: months and quarters as they were handed up. Nothing of them is changed or removed. */
@Controller('returns')
export class ReturnController {
  constructor(
    private readonly returns: ReturnService,
    private readonly checks: ReturnCheckService,
    private readonly closing: ReturnClosing,
    private readonly files: ReturnFiles,
    private readonly jobs: JobService,
  ) {}

  /** The returns of a campaign, the newest first. */
  @Get()
  @Can('returns:read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { campaign }: ReturnCampaignDto,
  ): Promise<{ rows: ReturnRowView[]; total: number }> {
    const rows = await this.returns.list(actor, campaign);
    return { rows, total: rows.length };
  }

  /** What closing a period would find. */
  @Get('check')
  @Can('returns:close')
  check(@CurrentActor() actor: Actor, @Query() { campaign, period }: ReturnCheckDto): Promise<ReturnCheck> {
    return this.checks.check(actor, campaign, period);
  }

  /** Closes a period, as a job; what cannot be closed is refused at once. */
  @Post()
  @HttpCode(202)
  @Can('returns:close')
  async close(@CurrentActor() actor: Actor, @Body() input: ReturnInputDto): Promise<JobView> {
    await this.closing.mustBeClosable(actor, input);
    return this.jobs.start(actor, 'return', async ({ signal, progress }) => {
      const { id } = await this.closing.close(actor, input, {
        signal,
        report: (phase) => progress(phase, 0, null),
      });
      return id;
    });
  }

  /** One return, with its adjustments of the one before. */
  @Get(':id')
  @Can('returns:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ExplainedReturn> {
    return this.returns.one(actor, id);
  }

  /** What changed since it was closed, who did it and why. */
  @Get(':id/differences')
  @Can('returns:read')
  differences(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ExplainedChanges> {
    return this.files.differences(actor, id);
  }

  /** The workbook as it was handed up, byte for byte. */
  @Get(':id/file.xlsx')
  @Can('returns:read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { purpose }: ReturnFileDto,
  ): Promise<StreamableFile> {
    const { bytes, size, fileName } = await this.files.file(actor, id, purpose);
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: contentDisposition('return.xlsx', fileName),
      length: size,
    });
  }
}
