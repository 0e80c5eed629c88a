import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { builtInTemplate } from './stage-document.js';
import { StageTemplateFiles } from './stage-template-files.service.js';
import { lookAtTemplate } from './stage-template-package.js';
import type { StageTemplateRow } from './stage-template.entity.js';
import {
  insertStageTemplate,
  stageTemplateOf,
  stageTemplatesOf,
  stageTemplateVersion,
} from './stage-template.store.js';
import {
  lackingBlocks,
  type StageTemplateVersion,
  type StageTemplateView,
  type TemplateOutline,
} from './stage-template.js';

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

  /** Every version that the town ever had in use, the newest first; missing `campaign.unknown`. */
  versions(actor: Actor, campaignCode: string): Promise<StageTemplateVersion[]> {
    return this.storage.reading(async (sql) => {
      const { townCode } = await this.campaigns.row(sql, actor.scope, campaignCode);
      const rows = await stageTemplatesOf(sql, actor.scope, townCode);
      return rows.map(({ version, fileName, keptBy, keptAt }, at) => {
        return { version, fileName, keptBy, keptAt, inUse: at === 0 };
      });
    });
  }

  /**
   * The template with its file, in use or of a version; the one that the program brings where the town has none of its
   * own or `built-in` is asked for. Missing `campaign.unknown`, `stage-template.no-version`; refused
   * `attachment.file-missing`, `attachment.file-altered`.
   */
  async template(
    actor: Actor,
    campaignCode: string,
    which: 'in-use' | 'built-in' | number = 'in-use',
  ): Promise<StageTemplate> {
    const row =
      typeof which === 'number'
        ? await this.version(actor, campaignCode, which)
        : await this.row(actor, campaignCode);
    if (which === 'built-in' || row === undefined || row.attachmentId === null || row.outline === null) {
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

  /**
   * Uses an older version again, as a new one. Missing `campaign.unknown`, `stage-template.no-version`; refused
   * `attachment.file-missing`, `attachment.file-altered`; conflict `stage-template.changed`.
   */
  async useAgain(
    actor: Actor,
    campaignCode: string,
    version: number,
    older: number,
  ): Promise<StageTemplateView> {
    const { attachmentId, fileName, outline } = await this.version(actor, campaignCode, older);
    const hash = attachmentId === null ? [] : [await this.files.hashOf(actor, attachmentId)];
    return this.follow(actor, campaignCode, version, { attachmentId, fileName, outline }, hash);
  }

  /** Goes back to the template that the program brings; conflict `stage-template.changed`. */
  putBack(actor: Actor, campaignCode: string, version: number): Promise<StageTemplateView> {
    const none = { attachmentId: null, fileName: null, outline: null };
    return this.follow(actor, campaignCode, version, none, []);
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

  private version(actor: Actor, campaignCode: string, version: number): Promise<StageTemplateRow> {
    return this.storage.reading(async (sql) => {
      const { townCode } = await this.campaigns.row(sql, actor.scope, campaignCode);
      const row = await stageTemplateVersion(sql, actor.scope, townCode, version);
      if (row === undefined) throw missing('stage-template.no-version', { version }, '没有这一版模板');
      return row;
    });
  }

  private row(actor: Actor, campaignCode: string): Promise<StageTemplateRow | undefined> {
    return this.storage.reading(async (sql) => {
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
