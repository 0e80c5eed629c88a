import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { purposeOf } from '../history/history-reads.rules.js';
import { HistoryService } from '../history/history.service.js';
import { refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { stageDocx } from './stage-document.js';
import type { StageFacts } from './stage-facts.js';
import { StageFactsService } from './stage-facts.service.js';
import { silentFindings, statedFindings, textFindings } from './stage-findings.rules.js';
import { composeStageReport } from './stage-report.rules.js';
import type { StageReportResult, StageReportView } from './stage-report.js';
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
  /** `CHAIN:COUNT:HASH`, as `verify --head` takes them. */
  readonly heads: readonly string[];
}

/** The stage report (阶段汇报): looked at, checked, and written as .docx. */
@Injectable()
export class StageReportService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    private readonly facts: StageFactsService,
  ) {}

  /** The report as it would leave now, with what the check says of it; missing `campaign.unknown`. */
  async view(actor: Actor, { campaign, footnotes }: StageReportWish): Promise<StageReportView> {
    const { facts } = await this.facts.facts(actor, campaign);
    return viewOf(facts, footnotes);
  }

  /**
   * Writes the report. Its entry of the history is appended first, so that the heads in its foot cover it. Refused
   * `stage-report.does-not-tie` while a sum of it does not hold, `stage-report.not-named` while a difference to what was
   * stated stands in no footnote, and `history.purpose-needed`; missing `campaign.unknown`.
   */
  async write(actor: Actor, wish: StageReportWish): Promise<StagePaper> {
    const purpose = purposeOf(actor, wish.purpose);
    const looked = await this.facts.facts(actor, wish.campaign);
    mustLeave(viewOf(looked.facts, wish.footnotes));
    await this.tell(actor, looked.facts, purpose);
    // Read again: the foot names the heads of the state that the report speaks of.
    const { facts, heads } = await this.facts.facts(actor, wish.campaign);
    const view = viewOf(facts, wish.footnotes);
    mustLeave(view);
    const title = view.paragraphs
      .filter(({ kind }) => kind === 'title')
      .map(textOf)
      .join('');
    const content = await stageDocx({
      title,
      actor: actor.name,
      asOf: facts.asOf,
      paragraphs: view.paragraphs,
      footnotes: view.footnotes,
      foot: footOf(facts, actor, heads),
    });
    const fileName = `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')}-${facts.asOf.replaceAll('-', '')}.docx`;
    return { content, fileName, view, heads: heads.map((head) => head.replaceAll(' ', '')) };
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

function viewOf(facts: StageFacts, wanted: StageReportWish['footnotes']): StageReportView {
  const stated = statedFindings(facts.reconciliation);
  const named = stated.filter(({ code }) => wanted === 'all' || wanted.includes(code));
  const footnotes = named.map(({ sentence }) => officialSigns(sentence));
  const paragraphs = composeStageReport(facts, footnotes);
  const findings = [
    ...stated,
    ...textFindings(facts.campaign.name, paragraphs),
    ...silentFindings(facts.standings, facts.byItem.lines),
  ];
  return {
    campaign: facts.campaign.code,
    asOf: facts.asOf,
    paragraphs,
    footnotes,
    findings,
    leaves: named.length === stated.length && findings.every(({ kind }) => kind !== 'mend'),
    discipline: facts.sanctions !== null,
  };
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
const footOf = (
  { campaign, townName, asOf }: StageFacts,
  actor: Actor,
  heads: readonly string[],
): string[] => [
  `${campaign.sample ? '示例账本,部分数据为示意 · ' : ''}账本:${townName} · 专项:${campaign.code} · 截至${dayInChinese(asOf)} · 金额以万元计 · 制表:${actor.name}`,
  ...(heads.length === 0 ? [] : [`链头 ${heads.join('  ')}`]),
];
