import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { CanAnybody } from '../access/can.js';
import { invalid } from '../kernel/errors.js';
import { ReportsDto } from './report-check.dto.js';
import type { ReportsChecked } from './comparison.js';
import { ReportCheckService } from './report-check.service.js';

/** How often an address may have something checked: a folder of forty reports, and then again. */
const CHECKS = RouteConfig({ rateLimit: { max: 120, timeWindow: 60_000 } });

/**
 * The check of reports. Who is not signed in may use it as well: it reads no ledger, keeps nothing, and what is handed
 * in is limited in size and number.
 */
@Controller('report-check')
export class ReportCheckController {
  constructor(private readonly checks: ReportCheckService) {}

  @Post()
  @HttpCode(200)
  @CanAnybody()
  @CHECKS
  check(@Body() body: ReportsDto): Promise<ReportsChecked> {
    return this.checks.check(body.reports);
  }

  @Post('text')
  @HttpCode(200)
  @CanAnybody()
  @CHECKS
  async text(@Req() request: { readonly body: unknown }): Promise<{ readonly text: string }> {
    const { body } = request;
    if (!(body instanceof Readable)) throw invalid('import.no-file', {}, '请把文件内容作为请求正文发送');
    return { text: await this.checks.textOf(body) };
  }
}
