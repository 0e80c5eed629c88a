import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { makerOf, type Actor } from '../access/actor.js';
import { purposeOf } from '../history/history-reads.rules.js';
import { HistoryService } from '../history/history.service.js';
import { busy, refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Turns } from '../kernel/turns.js';
import { Storage } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import { formDays, periodInChinese } from './form-days.rules.js';
import { FormFigures } from './form-figures.service.js';
import type { FormFillQuestion, FormFillView } from './form-fill.js';
import { FormMatching, type FormSurroundings } from './form-matching.service.js';
import { checkPlan } from './form-mapping.rules.js';
import { planForm } from './form-plan.rules.js';
import { formOutcome, type FormOutcome } from './form-result.rules.js';
import { formTotals } from './form-totals.rules.js';
import { FormWorkbooks } from './form-workbook.service.js';
import type { FormWritingOrder } from './form-writing-task.js';
import type { FormView, FormWord } from './form.js';
import { dayInChinese } from './stage-writing.rules.js';

/** Most memory of the process that writes a form, in MiB. */
const CHILD_MEMORY_MB = 400;
const CHILDREN_MAX = 2;
/** So often figures are counted anew while others write into the ledger. */
const COUNTINGS_MAX = 3;

/** A filled form as it leaves. */
export interface FilledForm {
  readonly content: Buffer;
  readonly sha256: string;
  readonly fileName: string;
  readonly view: FormFillView;
  /** `CHAIN:COUNT:HASH`, as `verify --head` takes them. */
  readonly heads: readonly string[];
}

/** A form with what would be written into it. */
interface Counted {
  readonly view: FormFillView;
  readonly fillings: FormOutcome['fillings'];
  readonly around: FormSurroundings;
  readonly heads: readonly string[];
}

/** Fills forms of other offices: looked at first, then written into their own file. */
@Injectable()
export class FormFillService {
  private readonly turns = new Turns(CHILDREN_MAX);

  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    private readonly workbooks: FormWorkbooks,
    private readonly matching: FormMatching,
    private readonly figures: FormFigures,
  ) {}

  /**
   * A form as it would be filled now. Missing `campaign.unknown`; refused `form.retired`, `form.other-town`,
   * `form.formula-there`, `form.cell-twice`, `rollup.day-ahead`, `rollup.period-turned`.
   */
  async view(actor: Actor, form: FormView, question: FormFillQuestion): Promise<FormFillView> {
    return (await this.count(actor, form, question)).view;
  }

  /**
   * Writes a filled form. Its entry of the history is appended first, so that the heads that it may name cover it.
   * Refused like `view`, and `history.purpose-needed`.
   */
  async write(
    actor: Actor,
    form: FormView,
    question: FormFillQuestion,
    purpose?: string,
  ): Promise<FilledForm> {
    const told = purposeOf(actor, purpose);
    await this.count(actor, form, question);
    await this.tell(actor, form, question, told);
    // Counted again: the heads are those of the state that the form speaks of.
    const { view, fillings, around, heads } = await this.count(actor, form, question);
    const source = await this.workbooks.pathOf(actor, form.workbook.id);
    const target = await this.workbooks.temporary();
    try {
      const sha256 = await this.turns.take(undefined, () =>
        runInChild<FormWritingOrder, never, string>(
          { module: 'papers/form-writing-task.js' },
          { source, target, fillings },
          { memoryMb: CHILD_MEMORY_MB },
        ),
      );
      const days = question.asOf.replaceAll('-', '');
      const fileName = `${around.town.name}-${form.name}-${days}.xlsx`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ');
      return { content: await readFile(target), sha256, fileName, view, heads: heads.map(bare) };
    } finally {
      await rm(target, { force: true });
    }
  }

  private async count(actor: Actor, form: FormView, question: FormFillQuestion): Promise<Counted> {
    if (form.retired) throw refused('form.retired', { name: form.name }, `表样“${form.name}”已停用`);
    const days = formDays(question.from, question.asOf);
    const { townCode } = form;
    const around = await this.matching.surroundings(actor, question.campaign, { day: days.asOf, townCode });
    const plan = planForm(form.workbook.sheets, form.mapping, around.keys);
    checkPlan(plan);
    for (let counting = 1; counting <= COUNTINGS_MAX; counting++) {
      const before = await this.history.printedHeads([townCode]);
      const countings = await this.figures.countings(actor, question.campaign, days, plan);
      const undetermined = await this.figures.undetermined(actor, question.campaign, days, plan);
      const heads = await this.history.printedHeads([townCode]);
      // Every write appends to the chain: equal heads prove that nothing changed between the countings.
      if (heads.join() !== before.join()) continue;
      const facts = {
        villages: new Map(around.villages.map((village) => [village.id, village])),
        words: wordsOf(around, actor, question, heads),
      };
      const { fillings, ...outcome } = formOutcome(plan, countings, facts, form.mapping.zeros);
      const { id, name, version } = form;
      const view: FormFillView = {
        form: { id, name, version, townCode },
        campaign: question.campaign,
        days,
        ...outcome,
        overwrites: plan.overwrites,
        ofNoCategory: plan.ofNoCategory,
        totals: formTotals(plan, outcome.filled, form.workbook.sheets, countings),
        undetermined,
      };
      return { view, fillings, around, heads };
    }
    throw busy({}, '账本正忙,请稍后再试');
  }

  private async tell(
    actor: Actor,
    { id, name, townCode }: FormView,
    { campaign, from, asOf }: FormFillQuestion,
    purpose: string | null,
  ): Promise<void> {
    await this.storage.unitOfWork.run('form.tell', async (unit) => {
      this.history.record(unit, actor, {
        chain: townCode,
        what: 'export.made',
        subjectKind: 'export',
        subjectId: newId(),
        before: null,
        after: {
          kind: 'form',
          campaign,
          form: id,
          name,
          filters: { from, asOf },
          ...(purpose === null ? {} : { purpose }),
        },
        personal: ['purpose'],
      });
    });
  }
}

const bare = (head: string): string => head.replaceAll(' ', '');

function wordsOf(
  { town, campaign }: FormSurroundings,
  actor: Actor,
  { from, asOf }: FormFillQuestion,
  heads: readonly string[],
): Readonly<Record<FormWord, string>> {
  const sample = campaign.sample ? '示例账本,部分数据为示意 · ' : '';
  const chain = heads.length === 0 ? '' : ` · 链头 ${heads.join('  ')}`;
  return {
    town: town.name,
    county: town.county ?? '',
    campaign: campaign.name,
    period: periodInChinese({ from, asOf }),
    day: dayInChinese(asOf),
    filler: makerOf(actor),
    source: `${sample}账本:${town.name} · 专项:${campaign.code} · 截至${dayInChinese(asOf)}${chain}`,
  };
}
