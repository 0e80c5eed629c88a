import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { makerOf, type Actor } from '../access/actor.js';
import { purposeOf } from '../history/history-reads.rules.js';
import { HistoryService } from '../history/history.service.js';
import { refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import {
  composition,
  lackingFindings,
  paragraphsOf,
  type StageComposition,
} from './stage-composition.rules.js';
import type { StageFacts } from './stage-facts.js';
import { StageFactsService } from './stage-facts.service.js';
import { silentFindings, statedFindings, textFindings } from './stage-findings.rules.js';
import { stageContent, type StageMaking } from './stage-report.rules.js';
import type { StageReportResult, StageReportView } from './stage-report.js';
import { filledTemplate } from './stage-template-filling.js';
import { StageTemplateService } from './stage-template.service.js';
import type { TemplateOutline } from './stage-template.js';
import { dayInChinese, officialSigns, textOf } from './stage-writing.rules.js';

/** Which report is wanted. */
export interface StageReportWish {
  readonly campaign: string;
  /** Codes of the differences that are to stand in footnotes; `all` names every one. */
  readonly footnotes: readonly string[] | 'all';
  /** What it is for; the history keeps it, apart from the chain since it may name persons. */
  readonly purpose?: string | undefined;
}

/** A report as it leaves. */
export interface StagePaper {
  readonly content: Buffer;
  readonly fileName: string;
  readonly view: StageReportView;
  /** `CHAIN:COUNT:HASH` as `verify --head` takes it, of the last change that the report speaks of. */
  readonly heads: readonly string[];
}

/** The stage report (阶段汇报): looked at, checked, and written as .docx. */
@Injectable()
export class StageReportService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    private readonly facts: StageFactsService,
    private readonly templates: StageTemplateService,
  ) {}

  /** The report as it would leave now, with what the check says of it; missing `campaign.unknown`. */
  async view(actor: Actor, { campaign, footnotes }: StageReportWish): Promise<StageReportView> {
    const { facts, head } = await this.facts.facts(actor, campaign);
    const outline = await this.templates.outline(actor, campaign);
    return composed(facts, outline, makingOf(facts, actor, head), footnotes).view;
  }

  /**
   * Writes the report, after the history knows of it. The head in its foot is that of the last change: the same data,
   * template, day and maker give the same bytes, however often the report was taken away since. Refused
   * `stage-report.does-not-tie` while a sum of it does not hold, `stage-report.not-named` while a difference to what was
   * stated stands in no footnote, and `history.purpose-needed`; missing `campaign.unknown`.
   */
  async write(actor: Actor, wish: StageReportWish): Promise<StagePaper> {
    const purpose = purposeOf(actor, wish.purpose);
    const { file, outline } = await this.templates.template(actor, wish.campaign);
    const { facts, head } = await this.facts.facts(actor, wish.campaign);
    const { view, put } = composed(facts, outline, makingOf(facts, actor, head), wish.footnotes);
    mustLeave(view);
    await this.tell(actor, facts, purpose);
    const title = put.content.blocks.title.map(textOf).join('');
    const content = await filledTemplate(file, put);
    const fileName = `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')}-${facts.asOf.replaceAll('-', '')}.docx`;
    return { content, fileName, view, heads: head === null ? [] : [head.replaceAll(' ', '')] };
  }

  /** Writes the report to a path; refused like `write`, and `export.cannot-write`. */
  async writeTo(actor: Actor, wish: StageReportWish, path: string): Promise<StageReportResult> {
    const { content, view, heads } = await this.write(actor, wish);
    await writeFile(path, content).catch((error: unknown) => {
      const code: unknown =
        typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
      const detail = typeof code === 'string' ? code : String(error);
      throw refused('export.cannot-write', { file: path, detail }, `写不了文件 ${path}(${detail})`);
    });
    return {
      file: path,
      sha256: createHash('sha256').update(content).digest('hex'),
      heads,
      footnotes: view.footnotes,
      notes: view.findings.filter(({ kind }) => kind === 'note').map(({ sentence }) => sentence),
    };
  }

  private async tell(actor: Actor, { campaign }: StageFacts, purpose: string | null): Promise<void> {
    await this.storage.unitOfWork.run('stage-report.tell', async (unit) => {
      this.history.record(unit, actor, {
        chain: campaign.townCode,
        what: 'export.made',
        subjectKind: 'export',
        subjectId: newId(),
        before: null,
        after: { kind: 'stage-report', campaign: campaign.code, ...(purpose === null ? {} : { purpose }) },
        personal: ['purpose'],
      });
    });
  }
}

/** A report as it is put into a template, and how it reads with what the check says. */
function composed(
  facts: StageFacts,
  outline: TemplateOutline,
  making: StageMaking,
  wanted: StageReportWish['footnotes'],
): { readonly view: StageReportView; readonly put: StageComposition } {
  const stated = statedFindings(facts.reconciliation);
  const named = stated.filter(({ code }) => wanted === 'all' || wanted.includes(code));
  const footnotes = named.map(({ sentence }) => officialSigns(sentence));
  const put = composition(outline, stageContent(facts, making), footnotes);
  const paragraphs = paragraphsOf(outline, put);
  const findings = [
    ...stated,
    ...textFindings(facts.campaign.name, paragraphs),
    ...lackingFindings(outline, put.content),
    ...silentFindings(facts.standings, facts.byItem.lines),
  ];
  const view: StageReportView = {
    campaign: facts.campaign.code,
    asOf: facts.asOf,
    paragraphs,
    footnotes,
    findings,
    leaves: named.length === stated.length && findings.every(({ kind }) => kind !== 'mend'),
    discipline: facts.sanctions !== null,
  };
  return { view, put };
}

function mustLeave({ leaves, findings }: StageReportView): void {
  if (leaves) return;
  const wrong = findings.filter(({ kind }) => kind === 'mend').map(({ sentence }) => sentence);
  if (wrong.length > 0) {
    throw refused(
      'stage-report.does-not-tie',
      { statements: wrong.join(';') },
      `汇报中有数字不符,请先改正:${wrong.join(';')}`,
    );
  }
  throw refused('stage-report.not-named', {}, '上报数与台账有差额,请先确认以脚注说明');
}

/** What every page says it comes from. */
const makingOf = (
  { campaign, townName, asOf }: StageFacts,
  actor: Actor,
  head: string | null,
): StageMaking => ({
  maker: makerOf(actor),
  sources: [
    `${campaign.sample ? '示例账本,部分数据为示意 · ' : ''}账本:${townName} · 专项:${campaign.code} · 截至${dayInChinese(asOf)} · 金额以万元计 · 制表:${makerOf(actor)}`,
    ...(head === null ? [] : [`链头 ${head}`]),
  ],
});
