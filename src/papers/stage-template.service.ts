import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { builtInTemplate } from './stage-document.js';
import { StageTemplateFiles } from './stage-template-files.service.js';
import { lookAtTemplate } from './stage-template-package.js';
import type { StageTemplateRow } from './stage-template.entity.js';
import { insertStageTemplate, stageTemplateOf } from './stage-template.store.js';
import { lackingBlocks, type StageTemplateView, type TemplateOutline } from './stage-template.js';

/** A template as a report is made from it. */
export interface StageTemplate {
  readonly fileName: string | null;
  readonly file: Buffer;
  readonly outline: TemplateOutline;
}

/** The templates of stage reports: that of a town, and the one that the program brings. */
@Injectable()
export class StageTemplateService {
  private builtInOutline: Promise<TemplateOutline> | undefined;

  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly files: StageTemplateFiles,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Which template the reports of a campaign are made from; missing `campaign.unknown`. */
  async view(actor: Actor, campaignCode: string): Promise<StageTemplateView> {
    return viewOf(await this.row(actor, campaignCode), await this.outline(actor, campaignCode));
  }

  /** What the reports of a campaign say, and in which order; missing `campaign.unknown`. */
  async outline(actor: Actor, campaignCode: string): Promise<TemplateOutline> {
    const row = await this.row(actor, campaignCode);
    return row?.outline === undefined || row.outline === null ? this.ofProgram() : outlineOfRow(row.outline);
  }

  /**
   * The template with its file; the one that the program brings where the town has none of its own or `builtIn` is
   * asked for. Missing `campaign.unknown`; refused `attachment.file-missing`, `attachment.file-altered`.
   */
  async template(actor: Actor, campaignCode: string, builtIn = false): Promise<StageTemplate> {
    const row = await this.row(actor, campaignCode);
    if (builtIn || row === undefined || row.attachmentId === null || row.outline === null) {
      return { fileName: null, file: await builtInTemplate(), outline: await this.ofProgram() };
    }
    const path = await this.files.pathOf(actor, row.attachmentId);
    return { fileName: row.fileName, file: await readFile(path), outline: outlineOfRow(row.outline) };
  }

  /**
   * Keeps a file as the town's template from now on. Refused as `lookAtTemplate` refuses; conflict
   * `stage-template.changed`; missing `campaign.unknown`.
   */
  async keep(
    actor: Actor,
    campaignCode: string,
    version: number,
    name: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<StageTemplateView> {
    await this.row(actor, campaignCode);
    const { attachment, hash, outline } = await this.files.receive(actor, name, content);
    const kept = { attachmentId: attachment.id, fileName: attachment.name, outline: JSON.stringify(outline) };
    return this.follow(actor, campaignCode, version, kept, [hash]);
  }

  /** Goes back to the template that the program brings; conflict `stage-template.changed`. */
  putBack(actor: Actor, campaignCode: string, version: number): Promise<StageTemplateView> {
    return this.follow(
      actor,
      campaignCode,
      version,
      { attachmentId: null, fileName: null, outline: null },
      [],
    );
  }

  private async follow(
    actor: Actor,
    campaignCode: string,
    version: number,
    kept: Pick<StageTemplateRow, 'attachmentId' | 'fileName' | 'outline'>,
    hashes: readonly string[],
  ): Promise<StageTemplateView> {
    const builtIn = await this.ofProgram();
    return this.storage.unitOfWork.run('stage-template.keep', async (unit) => {
      const { townCode } = await this.campaigns.row(unit.sql, actor.scope, campaignCode);
      const there = await stageTemplateOf(unit.sql, actor.scope, townCode);
      if ((there?.version ?? 0) !== version) {
        throw conflict(
          'stage-template.changed',
          { version: there?.version ?? 0, file: there?.fileName ?? null },
          '模板已被他人更换,请核对后再试',
        );
      }
      const row: StageTemplateRow = {
        id: newId(),
        townCode,
        version: version + 1,
        ...kept,
        keptBy: actor.name,
        keptAt: instantOf(this.clock),
      };
      await insertStageTemplate(unit.sql, row);
      this.history.record(unit, actor, {
        chain: townCode,
        what: kept.attachmentId === null ? 'stage-template.put-back' : 'stage-template.kept',
        subjectKind: 'stage-template',
        subjectId: row.id,
        before: { file: there?.fileName ?? '' },
        after: { file: kept.fileName ?? '' },
        attachments: [...hashes],
      });
      return viewOf(row, kept.outline === null ? builtIn : outlineOfRow(kept.outline));
    });
  }

  private row(actor: Actor, campaignCode: string): Promise<StageTemplateRow | undefined> {
    return this.storage.reading(async (sql: SqlReader) => {
      const { townCode } = await this.campaigns.row(sql, actor.scope, campaignCode);
      return stageTemplateOf(sql, actor.scope, townCode);
    });
  }

  /** Its own template is looked at as one that came from outside, once. */
  private ofProgram(): Promise<TemplateOutline> {
    this.builtInOutline ??= builtInTemplate().then(lookAtTemplate);
    return this.builtInOutline;
  }
}

const outlineOfRow = (json: string): TemplateOutline => JSON.parse(json) as TemplateOutline;

const viewOf = (row: StageTemplateRow | undefined, outline: TemplateOutline): StageTemplateView => ({
  version: row?.version ?? 0,
  fileName: row?.fileName ?? null,
  changedBy: row?.keptBy ?? null,
  changedAt: row?.keptAt ?? null,
  lacks: lackingBlocks(outline),
});
