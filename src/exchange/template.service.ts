import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { exportFileName } from './export-file-name.js';
import { ExportProcess } from './export-process.js';
import { TEMPLATE_LABELS, type ExportResult } from './export.js';
import type { ImportKind } from './import.js';
import type { TemplateOrder } from './template-task.js';

/** Which template is wanted. */
export interface TemplateWish {
  readonly kind: ImportKind;
  readonly campaignCode: string;
  /** 期初: of cases only. */
  readonly opening: boolean;
}

/** Empty workbooks to fill in and import. They hold nothing of the register, so making one leaves no entry. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly process: ExportProcess,
  ) {}

  /**
   * Writes the template of a kind for a campaign to a path. Missing `campaign.unknown`; refused `export.cannot-write`;
   * rejects with the reason of the signal when that aborts.
   */
  async templateTo(
    actor: Actor,
    { kind, campaignCode, opening }: TemplateWish,
    path: string,
    signal?: AbortSignal,
  ): Promise<ExportResult> {
    const { townCode, code: campaign } = await this.campaigns.one(actor, campaignCode);
    const order = { kind, campaign, townCode, opening };
    return this.process.write<TemplateOrder>(actor, 'exchange/template-task.js', order, path, signal);
  }

  /** A new folder for one workbook; whoever asked for it removes it. */
  makeFolder(): Promise<string> {
    return this.process.makeFolder();
  }

  /** What the file of a template is called. */
  async fileName(actor: Actor, { kind, campaignCode, opening }: TemplateWish): Promise<string> {
    const { name } = await this.campaigns.one(actor, campaignCode);
    const title = `${opening ? '期初' : ''}${TEMPLATE_LABELS[kind].zh}`;
    const parts = kind === 'cases' ? [title, name] : [title];
    return exportFileName(parts, this.process.today);
  }
}
