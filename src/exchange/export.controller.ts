import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { toListQuestion } from '../cases/case.dto.js';
import { download, type ReplyOnWire } from './export-download.js';
import {
  AssetsExportDto,
  CasesExportDto,
  ClaimsExportDto,
  CompletenessExportDto,
  ContractsExportDto,
  CountingExportDto,
  EntriesExportDto,
  ExportPurposeDto,
  OverdueExportDto,
  RentsExportDto,
  SanctionsExportDto,
  toSanctionSelection,
  VillageSummaryDto,
} from './export.dto.js';
import { ExportService } from './export.service.js';
import type { ExportSubject } from './export-subject.js';

/** `/api/exports`: workbooks that leave the office. */
@Controller('exports')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  /** Totals by village and by item, and the register. */
  @Get('village-summary.xlsx')
  @Can('exports:run')
  villageSummary(
    @CurrentActor() actor: Actor,
    @Query() query: VillageSummaryDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, sheetPerVillage = false } = query;
    return this.answer(actor, { kind: 'village-summary', campaign, sheetPerVillage }, query, reply);
  }

  /** The register, or the part of it that a list shows. */
  @Get('cases.xlsx')
  @Can('exports:run')
  cases(
    @CurrentActor() actor: Actor,
    @Query() query: CasesExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const question = toListQuestion(query);
    return this.answer(actor, { kind: 'cases', campaign: query.campaign, question }, query, reply);
  }

  /** The register of villages. */
  @Get('villages.xlsx')
  @Can('exports:run')
  villages(
    @CurrentActor() actor: Actor,
    @Query() query: ExportPurposeDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    return this.answer(actor, { kind: 'villages' }, query, reply);
  }

  /** The register of sanctions, for those who may read it. */
  @Get('sanctions.xlsx')
  @Can('discipline:read')
  sanctions(
    @CurrentActor() actor: Actor,
    @Query() query: SanctionsExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const subject = {
      kind: 'sanctions',
      campaign: query.campaign,
      question: toSanctionSelection(query),
    } as const;
    return this.answer(actor, subject, query, reply);
  }

  /** The tables of figures as a page shows them. */
  @Get('counting.xlsx')
  @Can('exports:run')
  counting(
    @CurrentActor() actor: Actor,
    @Query() query: CountingExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, by, from, asOf, unit } = query;
    return this.answer(actor, { kind: 'counting', campaign, by, from, asOf, unit }, query, reply);
  }

  /** Assets and resources, or the part of them that a list shows. */
  @Get('assets.xlsx')
  @Can('assets:read')
  assets(
    @CurrentActor() actor: Actor,
    @Query() query: AssetsExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, purpose: _purpose, page: _page, size: _size, ...question } = query;
    return this.answer(actor, { kind: 'assets', campaign, question }, query, reply);
  }

  /** Contracts, or the part of them that a list shows. */
  @Get('contracts.xlsx')
  @Can('contracts:read')
  contracts(
    @CurrentActor() actor: Actor,
    @Query() query: ContractsExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, purpose: _purpose, page: _page, size: _size, ...question } = query;
    return this.answer(actor, { kind: 'contracts', campaign, question }, query, reply);
  }

  /** Entries of accounts, or the part of them that a list shows. */
  @Get('fund-entries.xlsx')
  @Can('funds:read')
  fundEntries(
    @CurrentActor() actor: Actor,
    @Query() query: EntriesExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, purpose: _purpose, page: _page, size: _size, ...question } = query;
    return this.answer(actor, { kind: 'fund-entries', campaign, question }, query, reply);
  }

  /** Claims and debts, or the part of them that a list shows. */
  @Get('claims-debts.xlsx')
  @Can('claims-debts:read')
  claimsAndDebts(
    @CurrentActor() actor: Actor,
    @Query() query: ClaimsExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, purpose: _purpose, page: _page, size: _size, ...question } = query;
    return this.answer(actor, { kind: 'claims-debts', campaign, question }, query, reply);
  }

  /** Rents as of a day, as their list shows them. */
  @Get('rents.xlsx')
  @Can('exports:run')
  rents(
    @CurrentActor() actor: Actor,
    @Query() query: RentsExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, purpose: _purpose, page: _page, size: _size, ...question } = query;
    return this.answer(actor, { kind: 'rents', campaign, question }, query, reply);
  }

  /** What is overdue, by village and case by case. */
  @Get('overdue.xlsx')
  @Can('exports:run')
  overdue(
    @CurrentActor() actor: Actor,
    @Query() query: OverdueExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    return this.answer(actor, { kind: 'overdue', campaign: query.campaign }, query, reply);
  }

  /** How complete the registers are, village by village. */
  @Get('completeness.xlsx')
  @Can('exports:run')
  completeness(
    @CurrentActor() actor: Actor,
    @Query() query: CompletenessExportDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const { campaign, villageId } = query;
    return this.answer(actor, { kind: 'completeness', campaign, villageId }, query, reply);
  }

  private async answer(
    actor: Actor,
    subject: ExportSubject,
    { purpose }: ExportPurposeDto,
    reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    return download(reply, {
      plainName: `${subject.kind}.xlsx`,
      fullName: await this.exports.fileName(actor, subject),
      folder: await this.exports.makeFolder(),
      write: (path, signal) => this.exports.exportTo(actor, subject, path, { signal, purpose }),
    });
  }
}
